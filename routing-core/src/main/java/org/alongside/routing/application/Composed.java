package org.alongside.routing.application;

import java.util.List;
import java.util.Optional;
import org.alongside.routing.Answerer.Answer;
import org.alongside.routing.Choice;
import org.alongside.routing.RoutingDecision;
import org.alongside.routing.domain.TurnFacts;

/**
 * What the assistant makes of a message, before any of it is said or stored.
 *
 * @param answer to be said unless a person is needed; a draft for an agent when the decision is to assist
 * @param choices that it offers
 */
record Composed(TurnFacts facts, RoutingDecision decision, Optional<Answer> answer, List<Choice> choices) {

    Composed(TurnFacts facts, RoutingDecision decision, Optional<Answer> answer) {
        this(facts, decision, answer, List.of());
    }

    static Composed silent(TurnFacts facts, RoutingDecision decision) {
        return new Composed(facts, decision, Optional.empty());
    }
}
