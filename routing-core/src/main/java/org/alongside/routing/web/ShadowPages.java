package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.AutomationBrake;
import org.alongside.routing.Autonomy;
import org.alongside.routing.DraftComparison;
import org.alongside.routing.DraftVerdict;
import org.alongside.routing.Intent;
import org.alongside.routing.Policies;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.routing.Shadow;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** What the assistant would have said, beside what agents said. */
@ApplicationScoped
@Path("/{tenant}/shadow")
@Produces(MediaType.TEXT_HTML)
@Needs({Role.SUPERVISOR, Role.ADMIN})
public class ShadowPages {

    private static final int SHOWN = 20;

    private final Shadow shadow;
    private final Policies policies;
    private final AutomationBrake brake;
    private final Here here;

    @Inject
    public ShadowPages(Shadow shadow, Policies policies, AutomationBrake brake, Here here) {
        this.shadow = shadow;
        this.policies = policies;
        this.brake = brake;
        this.here = here;
    }

    @GET
    public ShadowPage shadow(@BeanParam ShadowQuery query) {
        Optional<PolicyVersion> policy = policies.inForce(here.tenantId());
        List<DraftComparison> found = shadow.list(here.tenantId(), query.filter(), query.after(), SHOWN + 1);
        List<DraftComparison> shown = found.subList(0, Math.min(SHOWN, found.size()));
        return new ShadowPage(
                agreements(policy),
                shown.stream().map(pair -> pair(policy, pair)).toList(),
                policy.map(PolicyVersion::intents).orElse(List.of()).stream()
                        .map(intent -> new ShadowPage.Option(intent.key(), name(intent)))
                        .toList(),
                query.intent(),
                query.verdict(),
                query.mode(),
                found.size() > SHOWN ? base() + query.next(shown.get(SHOWN - 1).id()) : "",
                base(),
                home() + "/autonomy",
                home() + "/intents");
    }

    /** A person was needed here, whatever the words say. */
    @POST
    @Path("/{draft}/missed")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response missed(@PathParam("draft") String draft) {
        shadow.missed(here.tenantId(), id(draft), here.member().username());
        return Redirect.to(base() + "#draft-" + draft, "routing.shadow.marked");
    }

    private List<ShadowPage.Row> agreements(Optional<PolicyVersion> policy) {
        Map<String, Autonomy> levels = brake.autonomy(here.tenantId());
        return shadow.agreement(here.tenantId()).values().stream()
                .map(agreement -> {
                    Optional<Intent> intent = policy.flatMap(version -> version.intent(agreement.intent()));
                    return new ShadowPage.Row(
                            intent.map(this::name).orElse(agreement.intent()),
                            intent.map(Intent::tier),
                            levels.getOrDefault(agreement.intent(), Autonomy.HUMAN),
                            agreement,
                            base() + "?intent=" + agreement.intent());
                })
                .toList();
    }

    private ShadowPage.Pair pair(Optional<PolicyVersion> policy, DraftComparison compared) {
        Optional<Intent> intent = policy.flatMap(version -> version.intent(compared.intent()));
        boolean wouldContain = compared.would() == Kind.CONTAIN;
        return new ShadowPage.Pair(
                compared.id().toString(),
                intent.map(this::name).orElse(compared.intent()),
                intent.map(Intent::tier),
                compared.mode(),
                wouldContain,
                compared.verdict(),
                compared.at(),
                compared.draft(),
                compared.sent(),
                home() + "/inbox/" + compared.conversation(),
                wouldContain && compared.verdict() != DraftVerdict.MISSED_ESCALATION
                        ? base() + "/" + compared.id() + "/missed"
                        : "");
    }

    private String name(Intent intent) {
        return intent.nameIn(here.locale().getLanguage());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new NotFoundException();
        }
    }

    private String base() {
        return home() + "/shadow";
    }

    private String home() {
        return "/" + here.tenant().slug();
    }
}
