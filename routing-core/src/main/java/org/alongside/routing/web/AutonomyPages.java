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
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.alongside.routing.AutomationBrake;
import org.alongside.routing.Autonomy;
import org.alongside.routing.Charter;
import org.alongside.routing.Charters;
import org.alongside.routing.Intent;
import org.alongside.routing.Policies;
import org.alongside.routing.PolicyVersion;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.jspecify.annotations.Nullable;

/** The brake, for people: whoever leads may lower, the charter's authoriser may raise. */
@ApplicationScoped
@Path("/{tenant}/autonomy")
@Produces(MediaType.TEXT_HTML)
@Needs({Role.SUPERVISOR, Role.ADMIN})
public class AutonomyPages {

    private static final int UNPROCESSABLE = 422;
    private static final int STEPS_SHOWN = 50;

    private final AutomationBrake brake;
    private final Policies policies;
    private final Charters charters;
    private final Here here;

    @Inject
    public AutonomyPages(AutomationBrake brake, Policies policies, Charters charters, Here here) {
        this.brake = brake;
        this.policies = policies;
        this.charters = charters;
        this.here = here;
    }

    @GET
    public AutonomyPage autonomy() {
        return page(null);
    }

    @POST
    @Path("/{intent}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(
            @PathParam("intent") String intent,
            @FormParam("level") @DefaultValue("") String level,
            @FormParam("reason") @DefaultValue("") String reason) {
        try {
            move(intent, level(level), reason);
            return Redirect.to(base(), "routing.autonomy.moved");
        } catch (RefusedException refused) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(Refusal.of(refused, "reason-" + intent)))
                    .build();
        }
    }

    private void move(String intent, Autonomy level, String reason) {
        Autonomy now =
                Optional.ofNullable(brake.autonomy(here.tenantId()).get(intent)).orElseThrow(NotFoundException::new);
        String by = here.member().username();
        if (level.compareTo(now) < 0) {
            brake.lower(here.tenantId(), intent, level, reason, by);
        } else {
            brake.set(here.tenantId(), intent, level, reason, by);
        }
    }

    private static Autonomy level(String name) {
        return Arrays.stream(Autonomy.values())
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private AutonomyPage page(@Nullable Refusal refusal) {
        Map<String, Autonomy> levels = brake.autonomy(here.tenantId());
        Optional<PolicyVersion> policy = policies.inForce(here.tenantId());
        String authoriser =
                charters.of(here.tenantId()).map(Charter::authoriser).orElse("");
        boolean mayRaise = authoriser.equals(here.member().username());
        return new AutonomyPage(
                policy.map(PolicyVersion::intents).orElse(List.of()).stream()
                        .map(intent -> row(intent, levels.getOrDefault(intent.key(), Autonomy.HUMAN), mayRaise))
                        .toList(),
                brake.history(here.tenantId(), STEPS_SHOWN).stream()
                        .map(step -> new AutonomyPage.Change(nameOf(policy, step.intent()), step))
                        .toList(),
                authoriser,
                mayRaise,
                refusal,
                "/" + here.tenant().slug() + "/charter",
                "/" + here.tenant().slug() + "/intents");
    }

    private AutonomyPage.Row row(Intent intent, Autonomy level, boolean mayRaise) {
        return new AutonomyPage.Row(
                intent.key(),
                intent.nameIn(here.locale().getLanguage()),
                intent.tier(),
                level,
                level.compareTo(intent.tier().start()) < 0,
                levels(other -> other.compareTo(level) < 0),
                levels(other -> mayRaise
                        && other.compareTo(level) > 0
                        && other.compareTo(intent.tier().ceiling()) <= 0),
                base() + "/" + intent.key());
    }

    private static List<Autonomy> levels(Predicate<Autonomy> wanted) {
        return Arrays.stream(Autonomy.values()).filter(wanted).toList();
    }

    private String nameOf(Optional<PolicyVersion> policy, String key) {
        return policy.flatMap(version -> version.intent(key))
                .map(intent -> intent.nameIn(here.locale().getLanguage()))
                .orElse(key);
    }

    private String base() {
        return "/" + here.tenant().slug() + "/autonomy";
    }
}
