package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.alongside.routing.AutomationBrake;
import org.alongside.routing.Promotion;
import org.alongside.routing.Promotions;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.jspecify.annotations.Nullable;

/** Autonomy, its changes, and the wishes to raise it. */
@Path("/api/{tenant}/autonomy")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Needs({Role.SUPERVISOR, Role.ADMIN})
@ApplicationScoped
public class AutonomyApi {

    private static final int MOST = 200;
    private static final int NOT_YET = 202;

    /** @param level HUMAN, SHADOW, ASSIST or CONTAIN */
    public record StepJson(@Nullable String level, @Nullable String reason) {}

    public record ChangeJson(String intent, String from, String to, String reason, String by, String at) {}

    /** Counts are the evidence when it was asked. */
    public record PromotionJson(
            String id,
            String intent,
            String from,
            String to,
            String reason,
            long n,
            double agreement,
            long missed,
            String askedBy,
            String askedAt,
            String expiresAt,
            String state,
            String decidedBy,
            String note) {}

    public record NoteJson(@Nullable String note) {}

    private final AutomationBrake brake;
    private final Promotions promotions;
    private final AutonomySteps steps;
    private final Here here;

    @Inject
    public AutonomyApi(AutomationBrake brake, Promotions promotions, AutonomySteps steps, Here here) {
        this.brake = brake;
        this.promotions = promotions;
        this.steps = steps;
        this.here = here;
    }

    /** In force, by intent key. */
    @GET
    public Map<String, String> autonomy() {
        Map<String, String> levels = new java.util.TreeMap<>();
        brake.autonomy(here.tenantId()).forEach((intent, level) -> levels.put(intent, level.name()));
        return levels;
    }

    @GET
    @Path("/changes")
    public List<ChangeJson> changes() {
        return brake.history(here.tenantId(), MOST).stream()
                .map(step -> new ChangeJson(
                        step.intent(),
                        step.before().name(),
                        step.level().name(),
                        step.reason(),
                        step.by(),
                        step.at().toString()))
                .toList();
    }

    /** 204 when it is in force, 202 when another person must agree first. */
    @POST
    @Path("/{intent}")
    public Response move(@PathParam("intent") String intent, StepJson step) {
        String level = step.level() == null ? "" : step.level();
        boolean inForce = steps.move(intent, level, step.reason() == null ? "" : step.reason());
        return Response.status(inForce ? Response.Status.NO_CONTENT.getStatusCode() : NOT_YET)
                .build();
    }

    @GET
    @Path("/promotions")
    public List<PromotionJson> promotions() {
        return promotions.newest(here.tenantId(), MOST).stream()
                .map(AutonomyApi::json)
                .toList();
    }

    @POST
    @Path("/promotions/{promotion}/approve")
    public void approve(@PathParam("promotion") String promotion) {
        promotions.approve(
                here.tenantId(), AutonomySteps.id(promotion), here.member().username());
    }

    @POST
    @Path("/promotions/{promotion}/reject")
    public void reject(@PathParam("promotion") String promotion, NoteJson note) {
        String why = note.note() == null ? "" : note.note();
        promotions.reject(
                here.tenantId(), AutonomySteps.id(promotion), why, here.member().username());
    }

    private static PromotionJson json(Promotion asked) {
        return new PromotionJson(
                asked.id().toString(),
                asked.intent(),
                asked.before().name(),
                asked.level().name(),
                asked.reason(),
                asked.evidence().n(),
                asked.evidence().share(),
                asked.evidence().missed(),
                asked.askedBy(),
                asked.askedAt().toString(),
                asked.expiresAt().toString(),
                asked.state().name(),
                asked.decidedBy(),
                asked.note());
    }
}
