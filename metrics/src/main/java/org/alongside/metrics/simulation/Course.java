package org.alongside.metrics.simulation;

/**
 * How a share goes over the days in a segment of two strata.
 *
 * @param before of the first stratum
 * @param apart how much lower it is in the second
 * @param after of the first stratum from {@code from} on
 * @param second share of the second stratum, until {@code from}
 * @param secondAfter share of the second stratum, sixty days later: the mix shifts evenly in between
 */
record Course(double before, double apart, double after, double second, double secondAfter, int from) {

    private static final double SHIFTING = 60;

    static Course steady(double share) {
        return new Course(share, 0, share, 0.3, 0.3, Integer.MAX_VALUE);
    }

    static Course falling(double before, double after, int from) {
        return new Course(before, 0, after, 0.3, 0.3, from);
    }

    static Course shifting(double share, double apart, int from) {
        return new Course(share, apart, share, 0.3, 0.6, from);
    }

    double share(int day, int stratum) {
        double first = day < from ? before : after;
        return Math.max(0, Math.min(1, stratum == 0 ? first : first - apart));
    }

    double secondShare(int day) {
        double gone = Math.max(0, Math.min(1, (day - from) / SHIFTING));
        return second + (secondAfter - second) * gone;
    }
}
