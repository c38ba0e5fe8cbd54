package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.alongside.routing.CharterVersion;
import org.alongside.routing.Charters;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Members;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.jspecify.annotations.Nullable;

/** What was agreed before the assistant may speak. */
@ApplicationScoped
@Path("/{tenant}/charter")
@Produces(MediaType.TEXT_HTML)
@Needs({Role.SUPERVISOR, Role.ADMIN})
public class CharterPages {

    private static final int UNPROCESSABLE = 422;

    private final Charters charters;
    private final Members members;
    private final Here here;

    @Inject
    public CharterPages(Charters charters, Members members, Here here) {
        this.charters = charters;
        this.members = members;
        this.here = here;
    }

    @GET
    public CharterPage charter() {
        List<CharterVersion> versions = charters.history(here.tenantId());
        return new CharterPage(
                here.tenant().name(),
                versions.isEmpty() ? null : versions.get(0),
                charters.missing(here.tenantId()),
                versions.stream().skip(1).toList(),
                here.member().role() == Role.ADMIN ? base() + "/edit" : "");
    }

    @GET
    @Path("/edit")
    @Needs(Role.ADMIN)
    public CharterFormPage edit() {
        return page(charters.of(here.tenantId()).map(CharterForm::of).orElseGet(CharterForm::empty), null);
    }

    @POST
    @Path("/edit")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(MultivaluedMap<String, String> sent) {
        CharterForm form = CharterForm.of(sent);
        try {
            charters.save(here.tenantId(), form.toCharter(), here.member().username());
            return Redirect.to(base(), "routing.charter.saved");
        } catch (RefusedException refused) {
            Refusal refusal = Refusal.of(refused, fieldOf(refused));
            return Response.status(UNPROCESSABLE).entity(page(form, refusal)).build();
        }
    }

    private CharterFormPage page(CharterForm form, @Nullable Refusal refusal) {
        return new CharterFormPage(form, members.all(here.tenantId()), refusal, base() + "/edit", base());
    }

    /** The field that a fault is about, as the form names it. */
    private static String fieldOf(RefusedException refused) {
        String part = refused.messageKey().substring(refused.messageKey().lastIndexOf('.') + 1);
        return switch (part) {
            case "owners" -> "owner-name-0";
            case "escalation" -> "low-overall";
            case "range" -> "low-" + refused.arguments().get(0);
            case "review" -> "reviewEveryDays";
            case "capacity", "number" -> "agents";
            default -> part;
        };
    }

    private String base() {
        return "/" + here.tenant().slug() + "/charter";
    }
}
