package org.alongside.inbox.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.alongside.shared.Ids;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.ApiKeys;
import org.alongside.tenant.ApiScope;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.alongside.tenant.SettingsTabs;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keys for programs: made here, shown once, taken away here. */
@Path("/{tenant}/settings/keys")
@Needs(Role.ADMIN)
@ApplicationScoped
public class ApiKeysResource {

    private static final int UNPROCESSABLE = 422;
    private static final String NAME = "keys";

    private final ApiKeys keys;
    private final Here here;
    private final String baseUrl;

    @Inject
    public ApiKeysResource(ApiKeys keys, Here here, @ConfigProperty(name = "alongside.base-url") String baseUrl) {
        this.keys = keys;
        this.here = here;
        this.baseUrl = baseUrl;
    }

    @GET
    public ApiKeysPage all() {
        return page("", Optional.empty(), Optional.empty());
    }

    /** Answered with the page itself: a key that is shown once must not stand in an address. */
    @POST
    public Response create(
            @FormParam("name") @DefaultValue("") String name, @FormParam("scope") List<ApiScope> scopes) {
        try {
            String secret =
                    keys.create(here.tenantId(), name, scopes, here.member().username());
            return Response.ok(page("", Optional.of(secret), Optional.empty()))
                    .header("Cache-Control", "no-store")
                    .build();
        } catch (RefusedException refused) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(name, Optional.empty(), Optional.of(refused)))
                    .build();
        }
    }

    @POST
    @Path("/{key}/revoke")
    public Response revoke(@PathParam("key") String id) {
        keys.revoke(here.tenantId(), Ids.parse(id), here.member().username());
        return Redirect.to(url(), "thread.keys.revoked");
    }

    private ApiKeysPage page(String name, Optional<String> fresh, Optional<RefusedException> refused) {
        return new ApiKeysPage(
                SettingsTabs.of(here.tenant(), NAME),
                url(),
                baseUrl + "/api/" + here.tenant().slug() + "/v1",
                fresh.orElse(null),
                keys.all(here.tenantId()).stream().map(ApiKeysPage.Line::of).toList(),
                name,
                refused.map(RefusedException::messageKey).orElse(null),
                refused.map(RefusedException::arguments).orElse(List.of()));
    }

    private String url() {
        return SettingsTabs.url(here.tenant(), NAME);
    }
}
