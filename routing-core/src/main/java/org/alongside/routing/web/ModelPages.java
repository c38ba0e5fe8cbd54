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
import org.alongside.routing.ModelConnection;
import org.alongside.routing.ModelConnections;
import org.alongside.routing.ModelTrials;
import org.alongside.routing.ModelTrials.Outcome;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.jspecify.annotations.Nullable;

/** Connects a language model, tries it, switches it off. */
@ApplicationScoped
@Path("/{tenant}/assistant/model")
@Produces(MediaType.TEXT_HTML)
@Needs(Role.ADMIN)
public class ModelPages {

    private static final int UNPROCESSABLE = 422;

    private final ModelConnections models;
    private final ModelTrials trials;
    private final Here here;

    @Inject
    public ModelPages(ModelConnections models, ModelTrials trials, Here here) {
        this.models = models;
        this.trials = trials;
        this.here = here;
    }

    @GET
    public ModelPage model() {
        return page(null, null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(MultivaluedMap<String, String> sent) {
        ModelForm form = ModelForm.of(sent);
        try {
            models.save(here.tenantId(), form.toConnection(), ModelForm.key(sent), by());
            return Redirect.to(base(), "routing.model.saved");
        } catch (RefusedException refused) {
            String fault = refused.messageKey();
            String field = fault.substring(fault.lastIndexOf('.') + 1);
            Refusal refusal = Refusal.of(refused, field.matches("scheme|address") ? "url" : field);
            return Response.status(UNPROCESSABLE)
                    .entity(page(form, null, refusal))
                    .build();
        }
    }

    /** Shown at once: the outcome of a test is nothing to come back to. */
    @POST
    @Path("/test")
    public ModelPage test() {
        return page(null, trials.attempt(here.tenantId()), null);
    }

    @POST
    @Path("/off")
    public Response off() {
        models.turn(here.tenantId(), false, by());
        return Redirect.to(base(), "routing.model.turnedOff");
    }

    @POST
    @Path("/on")
    public Response on() {
        models.turn(here.tenantId(), true, by());
        return Redirect.to(base(), "routing.model.turnedOn");
    }

    @POST
    @Path("/remove")
    public Response remove() {
        models.remove(here.tenantId(), by());
        return Redirect.to(base(), "routing.model.removed");
    }

    private ModelPage page(@Nullable ModelForm typed, @Nullable Outcome outcome, @Nullable Refusal refusal) {
        ModelConnection now = models.of(here.tenantId());
        return new ModelPage(
                typed == null ? ModelForm.of(now) : typed,
                now.connected(),
                now.on(),
                now.hasKey(),
                models.today(here.tenantId()),
                models.thisMonth(here.tenantId()),
                outcome,
                refusal,
                base(),
                "/" + here.tenant().slug() + "/intents");
    }

    private String by() {
        return here.member().username();
    }

    private String base() {
        return "/" + here.tenant().slug() + "/assistant/model";
    }
}
