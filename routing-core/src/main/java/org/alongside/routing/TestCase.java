package org.alongside.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.routing.Trials.Line;

/**
 * What a policy must decide about a conversation, in the business's own words: at its last message.
 *
 * @param lines of the customer
 * @param language that the customer's page says, ISO 639-1, or empty
 * @param intent key that is expected, or empty for any
 * @param rule that is expected to name the decision, or empty for any
 * @param result of the last run, until the case is changed
 */
public record TestCase(
        UUID id,
        String name,
        List<Line> lines,
        String language,
        Kind decision,
        String intent,
        String rule,
        String changedBy,
        Instant changedAt,
        Optional<Result> result) {

    public TestCase {
        lines = List.copyOf(lines);
    }

    /**
     * What was decided.
     *
     * @param fresh whether the draft is still the one that it ran on
     */
    public record Result(boolean passed, Kind decision, String intent, String rule, Instant at, boolean fresh) {}
}
