package org.alongside.routing.ai;

import java.util.List;
import java.util.function.Predicate;

/**
 * All intents of the tenant with their probabilities, best first; they sum to 1 even for a message that is about none
 * of them, so ask {@link #outOfScope()} too.
 *
 * @param inScope 0..1, how much the message resembles the tenant's examples; for ranking and for reports
 * @param outOfScope whether it resembles them less than nearly all of them resemble each other
 */
public record Guesses(List<Guess> all, double inScope, boolean outOfScope) {

    public Guesses {
        all = List.copyOf(all);
    }

    public Guess best() {
        return all.get(0);
    }

    /** For example the probability that the message belongs to any intent of one tier. */
    public double sum(Predicate<String> intentKeys) {
        return all.stream()
                .filter(guess -> intentKeys.test(guess.intentKey()))
                .mapToDouble(Guess::probability)
                .sum();
    }
}
