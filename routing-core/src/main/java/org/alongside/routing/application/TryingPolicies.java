package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.Charters;
import org.alongside.routing.RoutingDecision;
import org.alongside.routing.Trials;
import org.alongside.routing.Understood;
import org.alongside.routing.domain.RoutingPolicy;
import org.alongside.routing.domain.TurnFacts;
import org.alongside.shared.TenantId;

/** The same engine, rules, answers and guards that serve customers; only the conversation is made up. */
@ApplicationScoped
class TryingPolicies implements Trials {

    private final RehearsingDrafts rehearsing;
    private final ComposingReplies composing;
    private final Charters charters;
    private final Stages stages;

    @Inject
    TryingPolicies(RehearsingDrafts rehearsing, ComposingReplies composing, Charters charters, Stages stages) {
        this.rehearsing = rehearsing;
        this.composing = composing;
        this.charters = charters;
        this.stages = stages;
    }

    @Override
    public Readiness readiness(TenantId tenant, Edition edition) {
        return rehearsing.readiness(tenant, edition);
    }

    @Override
    public List<String> rules() {
        return RoutingPolicy.ruleNames();
    }

    @Override
    public void prepare(TenantId tenant) {
        rehearsing.prepare(tenant);
    }

    @Override
    public Optional<Trial> play(TenantId tenant, Edition edition, Scene scene) {
        return rehearsing.edition(tenant, edition).map(ready -> play(tenant, edition, ready, scene));
    }

    private Trial play(TenantId tenant, Edition edition, RehearsingDrafts.Ready ready, Scene scene) {
        Stage stage = stages.open(tenant, ready, charters.missing(tenant).isEmpty(), scene.language());
        List<Played> played = new ArrayList<>();
        for (Line line : scene.lines()) {
            Admitted turn = stage.enter(line);
            Composed composed = composing.compose(turn);
            played.add(played(line, turn, composed, stage.withPerson()));
            stage.leave(turn, composed);
        }
        return new Trial(edition, ready.policy().number(), played);
    }

    private static Played played(Line line, Admitted turn, Composed composed, boolean withPerson) {
        TurnFacts facts = composed.facts();
        RoutingDecision routed = RoutingPolicy.decide(facts, turn.policy(), turn.autonomy(), turn.charterComplete());
        return new Played(
                line,
                new Understood(
                        facts.language(),
                        facts.languageSupported(),
                        facts.guesses(),
                        facts.outOfScope(),
                        facts.signals(),
                        new float[0]),
                new Circumstances(
                        facts.turns(), facts.negativeTurns(), facts.age(), facts.repeated(), facts.escalatedBefore()),
                RoutingPolicy.tiers(facts, turn.policy()),
                routed,
                composed.decision(),
                composed.answer(),
                RoutingPolicy.checks(facts, turn.policy(), turn.autonomy(), turn.charterComplete()),
                composed.guards(),
                withPerson);
    }
}
