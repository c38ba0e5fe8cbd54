package org.alongside.metrics;

import java.util.OptionalDouble;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * A share with what it is a share of: never a number without its n.
 *
 * @param numerator how many did
 * @param denominator how many could have
 */
public record Rate(long numerator, long denominator) {

    private static final double CONFIDENCE = 0.95;

    /** Below this many cases a share says next to nothing and is shown greyed. */
    public static final long SMALL = 20;

    public Rate {
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("No share: " + numerator + " of " + denominator);
        }
    }

    /** {@code numerator / denominator}, 0..1; empty without cases. */
    public OptionalDouble value() {
        return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) numerator / denominator);
    }

    /** Lower end of the Wilson score interval at 95 % (Wilson 1927); 0 without cases. */
    public double low() {
        return denominator == 0 ? 0 : Math.max(0, interval().getLowerBound());
    }

    /** Upper end of the Wilson score interval at 95 %; 1 without cases. */
    public double high() {
        return denominator == 0 ? 1 : Math.min(1, interval().getUpperBound());
    }

    public boolean small() {
        return denominator < SMALL;
    }

    private ConfidenceInterval interval() {
        return new WilsonScoreInterval()
                .createInterval(Math.toIntExact(denominator), Math.toIntExact(numerator), CONFIDENCE);
    }
}
