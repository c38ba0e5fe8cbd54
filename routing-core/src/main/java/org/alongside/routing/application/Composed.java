package org.alongside.routing.application;

import java.util.Optional;
import org.alongside.routing.Answerer.Answer;
import org.alongside.routing.RoutingDecision;
import org.alongside.routing.domain.TurnFacts;

/**
 * What the assistant makes of a message, before any of it is said or stored.
 *
 * @param answer to be said when the decision is to contain, a draft for an agent when it is to assist
 */
record Composed(TurnFacts facts, RoutingDecision decision, Optional<Answer> answer) {

    static Composed silent(TurnFacts facts, RoutingDecision decision) {
        return new Composed(facts, decision, Optional.empty());
    }
}
