package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.AutomationBrake;
import org.alongside.routing.Charters;
import org.alongside.routing.Policies;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.RoutingDecision;
import org.alongside.routing.SignalKind;
import org.alongside.routing.SmallTalk;
import org.alongside.routing.Trials;
import org.alongside.routing.Understanding;
import org.alongside.routing.Understood;
import org.alongside.routing.ai.SmallTalkPhrases;
import org.alongside.routing.ai.SmallTalkPhrases.Found;
import org.alongside.routing.domain.RoutingPolicy;
import org.alongside.routing.domain.TurnFacts;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Tenant;
import org.alongside.tenant.Tenants;

/** The same engine, policy, autonomy and charter that decide about customers; only the conversation is missing. */
@ApplicationScoped
class TryingPolicies implements Trials {

    private final Policies policies;
    private final Understanding understanding;
    private final AutomationBrake brake;
    private final Charters charters;
    private final Tenants tenants;

    @Inject
    TryingPolicies(
            Policies policies, Understanding understanding, AutomationBrake brake, Charters charters, Tenants tenants) {
        this.policies = policies;
        this.understanding = understanding;
        this.brake = brake;
        this.charters = charters;
        this.tenants = tenants;
    }

    @Override
    public Optional<Trial> attempt(TenantId tenant, String text) {
        return policies.inForce(tenant).map(policy -> attempt(tenant, policy, text));
    }

    private Trial attempt(TenantId tenant, PolicyVersion policy, String text) {
        Understood understood = understanding.understand(tenant, policy, text, "", languages(tenants.byId(tenant)));
        RoutingDecision decision = RoutingPolicy.decide(
                firstMessage(text, understood),
                policy,
                brake.autonomy(tenant),
                charters.missing(tenant).isEmpty());
        return new Trial(policy.number(), understood, decision);
    }

    private static TurnFacts firstMessage(String text, Understood understood) {
        boolean negative =
                understood.signals().stream().anyMatch(signal -> signal.kind() == SignalKind.NEGATIVE_SENTIMENT);
        Optional<Found> courtesy = SmallTalkPhrases.in(text, List.of(understood.language()));
        return new TurnFacts(
                courtesy.map(Found::language).orElse(understood.language()),
                courtesy.isPresent() || understood.languageSupported(),
                courtesy.isPresent() ? List.of() : understood.guesses(),
                courtesy.isEmpty() && understood.outOfScope(),
                understood.signals(),
                negative ? 1 : 0,
                1,
                Duration.ZERO,
                false,
                false,
                "",
                courtesy.map(Found::kind).orElse(SmallTalk.NONE),
                false);
    }

    /** The default language first. */
    private static List<String> languages(Tenant tenant) {
        List<String> languages = new ArrayList<>(tenant.languages());
        languages.remove(tenant.language());
        languages.add(0, tenant.language());
        return languages;
    }
}
