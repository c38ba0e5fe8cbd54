package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.routing.OwnSignals;
import org.alongside.routing.PhraseTrial;
import org.alongside.routing.SignalKind;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** The signals that we ship, and the words that a business adds to them. Supervisors read, admins change. */
@ApplicationScoped
@Path("/{tenant}/intents/signals")
@Produces(MediaType.TEXT_HTML)
@Needs({Role.SUPERVISOR, Role.ADMIN})
public class SignalPages {

    static final String OWN = "own";
    private static final Set<SignalKind> OWN_KINDS = Set.of(SignalKind.OWN_PERSON, SignalKind.OWN_DRAFT);
    private static final int UNPROCESSABLE = 422;

    private final OwnSignals signals;
    private final SignalBoards boards;
    private final Here here;

    @Inject
    public SignalPages(OwnSignals signals, SignalBoards boards, Here here) {
        this.signals = signals;
        this.boards = boards;
        this.here = here;
    }

    /** Of those that take words. */
    static Optional<SignalKind> kind(String key) {
        return Arrays.stream(SignalKind.values())
                .filter(kind -> kind.worded() || OWN_KINDS.contains(kind))
                .filter(kind -> SignalLines.key(kind).equals(key))
                .findFirst();
    }

    @GET
    public SignalsPage all() {
        return boards.all("", null);
    }

    @GET
    @Path("/export")
    @Produces("text/plain;charset=utf-8")
    public Response export() {
        return Response.ok(SignalLines.write(signals.all(here.tenantId())))
                .header("Content-Disposition", "attachment; filename=\"signals.txt\"")
                .build();
    }

    @POST
    @Path("/import")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response bring(@FormParam("lines") @DefaultValue("") String lines) {
        try {
            signals.add(here.tenantId(), SignalLines.read(lines), here.member().username());
            return Redirect.to(boards.self(), "routing.signals.added");
        } catch (RefusedException refused) {
            return unprocessable(boards.all(lines, Refusal.of(refused, "lines")));
        }
    }

    @GET
    @Path("/{key}")
    public SignalPage one(@PathParam("key") String key) {
        known(key);
        return boards.one(key, SignalForm.empty(here.locale().getLanguage()), null, null);
    }

    @POST
    @Path("/{key}")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response put(@PathParam("key") String key, MultivaluedMap<String, String> sent) {
        SignalKind kind = known(key);
        SignalForm form = SignalForm.of(sent);
        try {
            if ("try".equals(sent.getFirst("do"))) {
                PhraseTrial trial = signals.attempt(here.tenantId(), form.lines(key.equals(OWN), kind));
                return Response.ok(boards.one(key, form, trial, null)).build();
            }
            signals.add(
                    here.tenantId(),
                    form.lines(key.equals(OWN), kind),
                    here.member().username());
            return Redirect.to(boards.self() + "/" + key, "routing.signals.added");
        } catch (RefusedException refused) {
            String field = refused.messageKey().contains(".name") ? "name" : "phrases";
            return unprocessable(boards.one(key, form, null, Refusal.of(refused, field)));
        }
    }

    @POST
    @Path("/{key}/remove")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("key") String key, @FormParam("phrase") @DefaultValue("") String phrase) {
        known(key);
        signals.remove(here.tenantId(), id(phrase), here.member().username());
        return Redirect.to(boards.self() + "/" + key, "routing.signals.removed");
    }

    @POST
    @Path("/{key}/restore")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response restore(@PathParam("key") String key, @FormParam("phrase") @DefaultValue("") String phrase) {
        known(key);
        signals.restore(here.tenantId(), id(phrase), here.member().username());
        return Redirect.to(boards.self() + "/" + key, "routing.signals.restored");
    }

    private static SignalKind known(String key) {
        return key.equals(OWN)
                ? SignalKind.OWN_PERSON
                : kind(key).filter(SignalKind::worded).orElseThrow(NotFoundException::new);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    private static Response unprocessable(Object page) {
        return Response.status(UNPROCESSABLE).entity(page).build();
    }
}
