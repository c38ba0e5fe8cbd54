package org.alongside.tenant.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Map;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Member;
import org.alongside.tenant.MemberId;
import org.alongside.tenant.Members;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.alongside.tenant.SettingsTabs;
import org.jspecify.annotations.Nullable;

/** Who works here, and as what. */
@Path("/{tenant}/settings/people")
@Needs(Role.ADMIN)
@ApplicationScoped
public class PeopleResource {

    private static final int UNPROCESSABLE = 422;

    private final Members members;
    private final Here here;

    @Inject
    public PeopleResource(Members members, Here here) {
        this.members = members;
        this.here = here;
    }

    @GET
    public PeoplePage people() {
        return page(new MemberForm(), Map.of());
    }

    @POST
    public Response save(@BeanParam MemberForm typed) {
        try {
            members.save(
                    here.tenantId(),
                    typed.getUsername(),
                    typed.getName(),
                    typed.getEmail(),
                    role(typed.getRole()),
                    typed.getLanguages());
            return Redirect.to(url(), "tenant.people.saved");
        } catch (RefusedException refused) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(typed, Problems.of(refused)))
                    .build();
        }
    }

    @POST
    @Path("{member}/role")
    public Response changeRole(@PathParam("member") String id, @FormParam("role") @Nullable String role) {
        Member member = members.byId(here.tenantId(), MemberId.fromString(id));
        members.save(here.tenantId(), member.username(), member.name(), member.email(), role(role), member.languages());
        return Redirect.to(url(), "tenant.people.saved");
    }

    private PeoplePage page(MemberForm typed, Map<String, String> errors) {
        return new PeoplePage(
                url(), SettingsTabs.of(here.tenant(), "people"), members.all(here.tenantId()), typed, errors);
    }

    private String url() {
        return SettingsTabs.url(here.tenant(), "people");
    }

    private static @Nullable Role role(@Nullable String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
