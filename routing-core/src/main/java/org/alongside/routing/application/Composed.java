package org.alongside.routing.application;

import java.util.List;
import java.util.Optional;
import org.alongside.routing.Answerer.Answer;
import org.alongside.routing.Choice;
import org.alongside.routing.GuardResult;
import org.alongside.routing.RoutingDecision;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.routing.ToolCall;
import org.alongside.routing.domain.RoutingPolicy;
import org.alongside.routing.domain.TurnFacts;

/**
 * What the assistant makes of a message, before any of it is said or stored.
 *
 * @param answer to be said unless a person is needed; a draft for an agent when the decision is to assist
 * @param choices that it offers
 * @param guards what each guard made of the answer; empty when none looked
 * @param calls of tools that were made for it
 */
record Composed(
        TurnFacts facts,
        RoutingDecision decision,
        Optional<Answer> answer,
        List<Choice> choices,
        List<GuardResult> guards,
        List<ToolCall> calls) {

    /** With fixed words of our own, which no guard needs to see. */
    Composed(TurnFacts facts, RoutingDecision decision, Optional<Answer> answer, List<Choice> choices) {
        this(facts, decision, answer, choices, List.of(), List.of());
    }

    Composed with(List<ToolCall> made) {
        return new Composed(facts, decision, answer, choices, guards, made);
    }

    /** Whether an agent finds a draft; one in shadow nobody finds. */
    boolean showsDraft() {
        return answer.isPresent() && !RoutingPolicy.inShadow(decision);
    }

    /** What the assistant would have done with this answer, had it been allowed to. */
    Kind would(Admitted turn) {
        RoutingDecision released = RoutingPolicy.released(facts, turn.policy(), turn.autonomy(), decision.intent());
        return RoutingPolicy.guarded(released, ReplyGuards.doubts(guards)).kind();
    }

    static Composed looked(
            TurnFacts facts, RoutingDecision decision, Optional<Answer> answer, List<GuardResult> guards) {
        return new Composed(facts, decision, answer, List.of(), guards, List.of());
    }

    static Composed silent(TurnFacts facts, RoutingDecision decision) {
        return new Composed(facts, decision, Optional.empty(), List.of(), List.of(), List.of());
    }
}
