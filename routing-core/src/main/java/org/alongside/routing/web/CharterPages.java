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
import java.util.Optional;
import org.alongside.routing.Charter;
import org.alongside.routing.CharterVersion;
import org.alongside.routing.Charters;
import org.alongside.routing.PastDemand;
import org.alongside.routing.domain.CharterRules;
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
    private final PastDemand past;
    private final Here here;

    @Inject
    public CharterPages(Charters charters, Members members, PastDemand past, Here here) {
        this.charters = charters;
        this.members = members;
        this.past = past;
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
                past.lastMonth(here.tenantId()).conversations(),
                here.member().role() == Role.ADMIN ? base() + "/edit" : "");
    }

    @GET
    @Path("/edit")
    @Needs(Role.ADMIN)
    public CharterFormPage edit() {
        return page(charters.of(here.tenantId()).map(CharterForm::of).orElseGet(CharterForm::empty), null, List.of());
    }

    @POST
    @Path("/edit")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(MultivaluedMap<String, String> sent) {
        CharterForm form = CharterForm.of(sent);
        try {
            Charter charter = form.toCharter();
            List<String> missing = CharterRules.missing(Optional.of(charter));
            if (!missing.isEmpty()) {
                return unprocessable(page(form, null, missing));
            }
            checkAuthoriser(charter);
            charters.save(here.tenantId(), charter, here.member().username());
            return Redirect.to(base(), "routing.charter.saved");
        } catch (RefusedException refused) {
            Refusal refusal = Refusal.of(refused, fieldOf(refused.messageKey(), refused.arguments()));
            return unprocessable(page(form, refusal, List.of()));
        }
    }

    /** A name that nobody signs in with could never raise anything again. */
    private void checkAuthoriser(Charter charter) {
        boolean known = members.all(here.tenantId()).stream()
                .anyMatch(member -> member.username().equals(charter.authoriser()));
        if (!known) {
            throw new RefusedException("routing.charter.fault.authoriser", charter.authoriser());
        }
    }

    private static Response unprocessable(CharterFormPage page) {
        return Response.status(UNPROCESSABLE).entity(page).build();
    }

    private CharterFormPage page(CharterForm form, @Nullable Refusal refusal, List<String> missing) {
        List<CharterFormPage.Missing> fields = missing.stream()
                .map(key -> new CharterFormPage.Missing(key, fieldOf(key, List.of())))
                .toList();
        return new CharterFormPage(form, members.all(here.tenantId()), refusal, fields, base() + "/edit", base());
    }

    /** The field that a fault is about, as the form names it. */
    private static String fieldOf(String messageKey, List<Object> arguments) {
        String part = messageKey.substring(messageKey.lastIndexOf('.') + 1);
        return switch (part) {
            case "owners" -> "owner-name-0";
            case "escalation" -> "low-overall";
            case "tiers" -> "low-A";
            case "range" -> "low-" + arguments.get(0);
            case "review" -> "reviewEveryDays";
            case "coolDown" -> "coolDownHours";
            case "hours" -> "hoursPerDay";
            case "capacity", "number" -> "agents";
            default -> part;
        };
    }

    private String base() {
        return "/" + here.tenant().slug() + "/charter";
    }
}
