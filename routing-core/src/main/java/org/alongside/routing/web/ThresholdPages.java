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
import org.alongside.routing.Policies;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.jspecify.annotations.Nullable;

/** Where a business draws the lines: tighter than the platform, never looser. */
@ApplicationScoped
@Path("/{tenant}/intents/thresholds")
@Produces(MediaType.TEXT_HTML)
@Needs({Role.SUPERVISOR, Role.ADMIN})
public class ThresholdPages {

    private static final int UNPROCESSABLE = 422;

    private final Policies policies;
    private final Boards boards;
    private final Here here;

    @Inject
    public ThresholdPages(Policies policies, Boards boards, Here here) {
        this.policies = policies;
        this.boards = boards;
        this.here = here;
    }

    @GET
    public ThresholdsPage lines() {
        return page(ThresholdsForm.of(policies.draftThresholds(here.tenantId())), null);
    }

    @POST
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response draw(MultivaluedMap<String, String> sent) {
        ThresholdsForm form = ThresholdsForm.of(sent);
        try {
            policies.saveThresholds(
                    here.tenantId(), form.toThresholds(), here.member().username());
            return Redirect.to(self(), "routing.intent.saved");
        } catch (RefusedException refused) {
            String key = refused.messageKey();
            Refusal refusal = Refusal.of(refused, key.substring(key.lastIndexOf('.') + 1));
            return Response.status(UNPROCESSABLE).entity(page(form, refusal)).build();
        }
    }

    private ThresholdsPage page(ThresholdsForm form, @Nullable Refusal refusal) {
        return new ThresholdsPage(form, refusal, boards.publication(), boards.mayEdit(), boards.base(), self());
    }

    private String self() {
        return boards.base() + "/thresholds";
    }
}
