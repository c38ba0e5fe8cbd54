package org.alongside.routing.domain;

import java.util.List;
import java.util.Map;
import org.alongside.routing.Autonomy;
import org.alongside.routing.IntentGuess;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.Reason;
import org.alongside.routing.RoutingDecision;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.routing.SmallTalk;

/** Decides a past message under another policy. Pure. */
public final class DecidingAgain {

    /** Said by a rule when a message could not be read, and beside the rules when no answer could be made. */
    private static final String FAILED = "assistant-failed";

    private DecidingAgain() {}

    /**
     * The facts with what another model makes of the words; everything else is as it was observed. What the contact
     * chose and mere courtesy stay: there was nothing to guess.
     */
    public static TurnFacts read(TurnFacts then, List<IntentGuess> guesses, boolean outOfScope) {
        boolean chosen = then.guesses().size() == 1 && then.guesses().get(0).probability() == 1;
        if (chosen || then.smallTalk() != SmallTalk.NONE || !then.failure().isEmpty()) {
            return then;
        }
        return new TurnFacts(
                then.language(),
                then.languageSupported(),
                guesses,
                outOfScope,
                then.signals(),
                then.negativeTurns(),
                then.turns(),
                then.age(),
                then.repeated(),
                then.escalatedBefore(),
                then.failure(),
                then.smallTalk(),
                then.clarified());
    }

    /**
     * @param then the decision that fell
     * @param reasons of it: no reply is composed now, so what guards doubted then they doubt again
     */
    public static RoutingDecision decide(
            TurnFacts facts,
            PolicyVersion policy,
            Map<String, Autonomy> autonomy,
            boolean charterComplete,
            Kind then,
            List<Reason> reasons) {
        RoutingDecision decision = RoutingPolicy.decide(facts, policy, autonomy, charterComplete);
        if (decision.kind() != Kind.CONTAIN) {
            return decision;
        }
        List<Reason> doubts =
                reasons.stream().filter(reason -> outside(reason, facts)).toList();
        return then == Kind.ESCALATE && !doubts.isEmpty()
                ? RoutingPolicy.discarded(decision, doubts)
                : RoutingPolicy.guarded(decision, doubts);
    }

    /** Whether it came of the answer, or of its absence, and not of the message. */
    private static boolean outside(Reason reason, TurnFacts facts) {
        return reason.rule().equals(FAILED)
                ? facts.failure().isEmpty()
                : !RoutingPolicy.ruleNames().contains(reason.rule());
    }
}
