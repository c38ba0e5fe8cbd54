package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.ConversationId;
import org.alongside.routing.DecisionLog;
import org.alongside.routing.DecisionLog.Key;
import org.alongside.routing.Intent;
import org.alongside.routing.LoggedDecision;
import org.alongside.routing.Policies;
import org.alongside.routing.PolicyVersion;
import org.alongside.shared.NotFoundException;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** Why each message went where it went. */
@ApplicationScoped
@Path("/{tenant}/decisions")
@Needs({Role.SUPERVISOR, Role.ADMIN})
public class DecisionPages {

    private static final int SHOWN = 50;

    private final DecisionLog log;
    private final DecisionCsv csv;
    private final Policies policies;
    private final Here here;

    @Inject
    public DecisionPages(DecisionLog log, DecisionCsv csv, Policies policies, Here here) {
        this.log = log;
        this.csv = csv;
        this.policies = policies;
        this.here = here;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public DecisionsPage decisions(@BeanParam DecisionQuery query) {
        Optional<PolicyVersion> policy = policies.inForce(here.tenantId());
        List<LoggedDecision> found =
                log.page(here.tenantId(), query.filter(here.tenant().zone()), query.after(), SHOWN + 1);
        List<LoggedDecision> shown = found.subList(0, Math.min(SHOWN, found.size()));
        return new DecisionsPage(
                shown.stream().map(decision -> row(policy, decision)).toList(),
                policy.map(PolicyVersion::intents).orElse(List.of()).stream()
                        .map(intent -> new DecisionsPage.Option(intent.key(), name(intent)))
                        .toList(),
                log.rules(here.tenantId()),
                query.form(),
                found.size() > SHOWN ? base() + query.same() + "&after=" + key(shown.get(SHOWN - 1)) : "",
                base() + "/export" + query.same(),
                base(),
                home() + "/intents");
    }

    @GET
    @Path("/{conversation}/{sequence}")
    @Produces(MediaType.TEXT_HTML)
    public DecisionPage decision(
            @PathParam("conversation") String conversation, @PathParam("sequence") String sequence) {
        Optional<PolicyVersion> policy = policies.inForce(here.tenantId());
        LoggedDecision decision = log.byKey(here.tenantId(), parsed(conversation, sequence));
        return new DecisionPage(
                decision,
                nameOf(policy, decision.intent()),
                decision.guesses().stream()
                        .map(guess -> new DecisionPage.Guess(
                                nameOf(policy, guess.intent()),
                                policy.flatMap(version -> version.intent(guess.intent()))
                                        .map(Intent::tier),
                                guess.probability()))
                        .toList(),
                inbox(decision),
                base(),
                home() + "/intents");
    }

    /** All that fit, newest first, up to a hundred thousand. */
    @GET
    @Path("/export")
    @Produces("text/csv")
    public Response export(@BeanParam DecisionQuery query) {
        return Response.ok(csv.of(here.tenantId(), query.filter(here.tenant().zone())))
                .header("Content-Disposition", "attachment; filename=\"decisions.csv\"")
                .build();
    }

    private DecisionsPage.Row row(Optional<PolicyVersion> policy, LoggedDecision decision) {
        return new DecisionsPage.Row(
                decision,
                nameOf(policy, decision.intent()),
                base() + "/" + decision.conversation() + "/" + decision.messageSequence(),
                inbox(decision));
    }

    private static Key parsed(String conversation, String sequence) {
        try {
            return new Key(ConversationId.fromString(conversation), Long.parseLong(sequence));
        } catch (IllegalArgumentException none) {
            throw new NotFoundException();
        }
    }

    private static String key(LoggedDecision decision) {
        return decision.conversation() + ":" + decision.messageSequence();
    }

    private String nameOf(Optional<PolicyVersion> policy, String key) {
        return policy.flatMap(version -> version.intent(key)).map(this::name).orElse(key);
    }

    private String name(Intent intent) {
        return intent.nameIn(here.locale().getLanguage());
    }

    private String inbox(LoggedDecision decision) {
        return home() + "/inbox/" + decision.conversation();
    }

    private String base() {
        return home() + "/decisions";
    }

    private String home() {
        return "/" + here.tenant().slug();
    }
}
