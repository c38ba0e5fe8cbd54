package org.alongside.routing.application;

import java.util.Optional;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentGuess;
import org.alongside.routing.IntentTier;
import org.alongside.routing.ReplayFinding.Before;
import org.alongside.routing.Replays.Example;
import org.alongside.routing.RoutingDecision;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.routing.SmallTalk;
import org.alongside.routing.Understood;
import org.alongside.routing.domain.DecidingAgain;
import org.alongside.routing.domain.Replayed;
import org.alongside.routing.domain.RoutingPolicy;
import org.alongside.routing.domain.TurnFacts;
import org.alongside.routing.store.PastMessages.PastMessage;

/**
 * The draft of a replay: decides what was read.
 *
 * @param charterComplete when somebody asked for the replay
 */
record Rehearsed(RehearsingDrafts.Ready draft, boolean charterComplete) {

    Replayed past(PastMessage message, Understood understood) {
        TurnFacts facts = DecidingAgain.read(message.facts(), understood.guesses(), understood.outOfScope());
        RoutingDecision decision = DecidingAgain.decide(
                facts,
                draft.policy(),
                draft.autonomy(),
                charterComplete,
                message.before().kind(),
                message.reasons());
        String known = message.before().intent();
        return new Replayed(
                message.conversation().toString(),
                message.sequence(),
                "",
                Optional.of(message.before()),
                decision,
                probability(facts),
                tier(decision.intent()),
                caseType(decision.intent()),
                known,
                tier(known).or(message::tier),
                courtesy(facts, decision));
    }

    /** @param before of the policy in force, or none */
    Replayed example(int position, Example example, TurnFacts facts, Optional<Before> before) {
        RoutingDecision decision = RoutingPolicy.decide(facts, draft.policy(), draft.autonomy(), charterComplete);
        return new Replayed(
                String.valueOf(position),
                1,
                example.text(),
                before,
                decision,
                probability(facts),
                tier(decision.intent()),
                caseType(decision.intent()),
                example.intent(),
                example.tier().or(() -> tier(example.intent())),
                courtesy(facts, decision));
    }

    private static boolean courtesy(TurnFacts facts, RoutingDecision decision) {
        return facts.smallTalk() != SmallTalk.NONE || decision.kind() == Kind.GREET;
    }

    private static double probability(TurnFacts facts) {
        return facts.best().map(IntentGuess::probability).orElse(0.0);
    }

    private Optional<IntentTier> tier(String intent) {
        return draft.policy().intent(intent).map(Intent::tier);
    }

    private String caseType(String intent) {
        return draft.policy().intent(intent).map(Intent::caseType).orElse("");
    }
}
