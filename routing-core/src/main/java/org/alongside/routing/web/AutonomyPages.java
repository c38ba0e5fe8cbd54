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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.alongside.routing.Promotions;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** The brake, for people: whoever leads may lower, the charter's authoriser may raise. */
@ApplicationScoped
@Path("/{tenant}/autonomy")
@Produces(MediaType.TEXT_HTML)
@Needs({Role.SUPERVISOR, Role.ADMIN})
public class AutonomyPages {

    private static final int UNPROCESSABLE = 422;

    private final AutonomyView view;
    private final AutonomySteps steps;
    private final Promotions promotions;
    private final Here here;

    @Inject
    public AutonomyPages(AutonomyView view, AutonomySteps steps, Promotions promotions, Here here) {
        this.view = view;
        this.steps = steps;
        this.promotions = promotions;
        this.here = here;
    }

    @GET
    public AutonomyPage autonomy(@QueryParam("intent") @DefaultValue("") String intent) {
        return view.page(intent, null, AutonomyPage.Sent.NOTHING);
    }

    @POST
    @Path("/{intent}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(
            @PathParam("intent") String intent,
            @FormParam("level") @DefaultValue("") String level,
            @FormParam("reason") @DefaultValue("") String reason) {
        try {
            boolean inForce = steps.move(intent, level, reason);
            return Redirect.to(view.base(), inForce ? "routing.autonomy.moved" : "routing.autonomy.asked");
        } catch (RefusedException refused) {
            return refused(Refusal.of(refused, "reason-" + intent), new AutonomyPage.Sent(level, reason));
        }
    }

    @POST
    @Path("/promotions/{promotion}/approve")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response approve(@PathParam("promotion") String promotion) {
        try {
            promotions.approve(
                    here.tenantId(), AutonomySteps.id(promotion), here.member().username());
            return Redirect.to(view.base(), "routing.autonomy.moved");
        } catch (RefusedException refused) {
            return refused(Refusal.of(refused, "wishes"), AutonomyPage.Sent.NOTHING);
        }
    }

    @POST
    @Path("/promotions/{promotion}/reject")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reject(@PathParam("promotion") String promotion, @FormParam("note") @DefaultValue("") String note) {
        try {
            promotions.reject(
                    here.tenantId(),
                    AutonomySteps.id(promotion),
                    note,
                    here.member().username());
            return Redirect.to(view.base(), "routing.autonomy.rejected");
        } catch (RefusedException refused) {
            return refused(Refusal.of(refused, "wishes"), AutonomyPage.Sent.NOTHING);
        }
    }

    private Response refused(Refusal refusal, AutonomyPage.Sent sent) {
        return Response.status(UNPROCESSABLE)
                .entity(view.page("", refusal, sent))
                .build();
    }
}
