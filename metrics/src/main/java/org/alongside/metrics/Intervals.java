package org.alongside.metrics;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * Two-sided confidence intervals by Apache Commons Math. The bound of a one-sided interval at confidence {@code c} is
 * the end of the two-sided one at {@code 2c - 1}.
 */
public final class Intervals {

    /** How the interval of a measure is computed. */
    public enum Kind {
        /** The score interval for shares (Wilson 1927): close to its confidence on average, also with few cases. */
        WILSON,
        /** The exact interval for shares (Clopper and Pearson 1934): never below its confidence; for rare things. */
        EXACT,
        /** Student's t for means. */
        T,
        /** None is known: a quotient of two sums. */
        NONE
    }

    private Intervals() {}

    /**
     * @param hits 0..n
     * @param confidence between 0 and 1, exclusive
     * @return 0..1 without cases
     */
    static Bounds wilson(long hits, long n, double confidence) {
        if (n == 0) {
            return new Bounds(0, 1);
        }
        ConfidenceInterval interval =
                new WilsonScoreInterval().createInterval(Math.toIntExact(n), Math.toIntExact(hits), confidence);
        return new Bounds(Math.max(0, interval.getLowerBound()), Math.min(1, interval.getUpperBound()));
    }

    /** By quantiles of the beta distribution: the library's own exact interval knows none for no hits and for all. */
    static Bounds exact(long hits, long n, double confidence) {
        double tail = (1 - confidence) / 2;
        double low = hits == 0 ? 0 : new BetaDistribution(hits, n - hits + 1.0).inverseCumulativeProbability(tail);
        double high = hits == n ? 1 : new BetaDistribution(hits + 1.0, n - hits).inverseCumulativeProbability(1 - tail);
        return new Bounds(low, high);
    }

    /**
     * Of a mean, from the sums of the values and of their squares.
     *
     * @return anywhere below two values
     */
    static Bounds student(double sum, double squares, long n, double confidence) {
        if (n < 2) {
            return Bounds.ANYWHERE;
        }
        double mean = sum / n;
        double variance = Math.max(0, (squares - sum * mean) / (n - 1));
        double t = new TDistribution(n - 1.0).inverseCumulativeProbability(0.5 + confidence / 2);
        double half = t * Math.sqrt(variance / n);
        return new Bounds(mean - half, mean + half);
    }
}
