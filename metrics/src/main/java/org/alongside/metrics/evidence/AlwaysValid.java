package org.alongside.metrics.evidence;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * A one-sided test of a share against a limit that stays valid however often it is looked at.
 *
 * <p>The evidence is an e-value: how many times likelier the cases are under shares on the harmful side of the limit
 * than under the limit itself,
 *
 * <pre>E = ∫ p^k (1-p)^(n-k) dF(p) / (L^k (1-L)^(n-k)),   F = Beta(sL, s(1-L)) cut to the harmful side, s = 25</pre>
 *
 * <p>(the mixture of Robbins 1970; the incomplete beta function gives the integral). While the true share is not beyond
 * the limit, E is a non-negative supermartingale that begins at 1, so that it <em>ever</em> reaches 1/α with a
 * probability of at most α (Ville 1939): looks may be taken every minute and after every case. The one-sided confidence
 * bound that belongs to it is the limit at which E is exactly 1/α. Pure, thread-safe.
 *
 * <p>It holds for the mean of anything between 0 and 1 as well, k being the sum: {@code (p/L)^x ((1-p)/(1-L))^(1-x)} is
 * convex in x, so that its expectation is at most that of a yes or no of the same mean (Hoeffding 1963).
 */
public final class AlwaysValid {

    /** The prior is worth so many cases: most of its weight lies within some twenty points of the limit. */
    private static final double STRENGTH = 25;

    private static final double EDGE = 1e-4;
    private static final int HALVINGS = 40;
    private static final double USUAL = 0.95;

    private AlwaysValid() {}

    /**
     * Natural logarithm of the e-value against "the share is not beyond the limit".
     *
     * @param k how many did, or the sum of values between 0 and 1
     * @param n of how many
     * @param limit 0..1; ends are moved inside by a ten-thousandth
     * @param above whether harm lies above the limit
     * @return may be negative infinity; 0 without cases
     */
    public static double logEvidence(double k, long n, double limit, boolean above) {
        if (n == 0) {
            return 0;
        }
        return above ? below(n - k, n, 1 - inside(limit)) : below(k, n, inside(limit));
    }

    /**
     * What {@link #logEvidence} cannot exceed, and much cheaper: that of the likeliest share alone, {@code n * KL(k/n
     * || limit)}.
     */
    public static double mostEvidence(double k, long n, double limit) {
        double inside = inside(limit);
        return part(k, n, inside) + part(n - k, n, 1 - inside);
    }

    private static double part(double k, long n, double limit) {
        return k == 0 ? 0 : k * Math.log(k / n / limit);
    }

    /**
     * The one-sided confidence bound: the share is below it (harm below), or above it (harm above), at every look at
     * once with a confidence of {@code 1 - alpha}.
     */
    public static double bound(double k, long n, boolean above, double alpha) {
        double low = above ? EDGE : k / Math.max(1, n);
        double high = above ? k / Math.max(1, n) : 1 - EDGE;
        double needed = -Math.log(alpha);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            boolean refuted = logEvidence(k, n, middle, above) >= needed;
            if (refuted == above) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Half the width of the Wilson score interval at 95 % (Wilson 1927); 1/2 without cases. */
    public static double halfWidth(double k, long n) {
        if (n == 0) {
            return 0.5;
        }
        ConfidenceInterval interval =
                new WilsonScoreInterval().createInterval(Math.toIntExact(n), Math.toIntExact(Math.round(k)), USUAL);
        return (interval.getUpperBound() - interval.getLowerBound()) / 2;
    }

    private static double below(double k, long n, double limit) {
        double a = STRENGTH * limit;
        double b = STRENGTH * (1 - limit);
        double posterior = Beta.logBeta(k + a, n - k + b) + Math.log(Beta.regularizedBeta(limit, k + a, n - k + b));
        double prior = Beta.logBeta(a, b) + Math.log(Beta.regularizedBeta(limit, a, b));
        return posterior - prior - k * Math.log(limit) - (n - k) * Math.log(1 - limit);
    }

    private static double inside(double limit) {
        return Math.min(1 - EDGE, Math.max(EDGE, limit));
    }
}
