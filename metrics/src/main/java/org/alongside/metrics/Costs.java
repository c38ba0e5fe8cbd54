package org.alongside.metrics;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What people's time and models cost a business, as it says itself.
 *
 * @param agentHour for an hour of a person, 0 or more
 * @param thousandTokens for a thousand tokens of a connected model, 0 or more
 */
public record Costs(Currency currency, BigDecimal agentHour, BigDecimal thousandTokens) {

    /** What must be summed for {@link #perResolved}. */
    public static final Set<Counter> COUNTERS = EnumSet.of(Counter.AGENT_SECONDS, Counter.TOKENS, Counter.RESOLVED);

    private static final double SECONDS = 3600;
    private static final double TOKENS = 1000;

    public Costs {
        if (agentHour.signum() < 0 || thousandTokens.signum() < 0) {
            throw new IllegalArgumentException("No cost: " + agentHour + ", " + thousandTokens);
        }
    }

    /** All that was spent, also on what was not resolved, by resolved conversation; empty when none was resolved. */
    public OptionalDouble perResolved(Tally tally) {
        long resolved = tally.get(Counter.RESOLVED);
        double people = tally.get(Counter.AGENT_SECONDS) / SECONDS * agentHour.doubleValue();
        double models = tally.get(Counter.TOKENS) / TOKENS * thousandTokens.doubleValue();
        return resolved == 0 ? OptionalDouble.empty() : OptionalDouble.of((people + models) / resolved);
    }
}
