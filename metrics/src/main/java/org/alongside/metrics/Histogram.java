package org.alongside.metrics;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Waits in ten classes, each of which is counted, so that a share of them is known without the waits themselves.
 *
 * @param classes counters of the classes, shortest waits first
 */
public record Histogram(List<Counter> classes) {

    /** Upper ends in seconds; what lies beyond the ninth is in the last class, which is taken to end at a week. */
    public static final List<Long> BOUNDS =
            List.of(5L, 15L, 60L, 300L, 900L, 3_600L, 14_400L, 43_200L, 86_400L, 604_800L);

    public static final Histogram FIRST_RESPONSE = from(Counter.FIRST_RESPONSE_IN_1);
    public static final Histogram HANDOFF_WAIT = from(Counter.HANDOFF_WAIT_IN_1);

    private static Histogram from(Counter first) {
        return new Histogram(IntStream.range(0, BOUNDS.size())
                .mapToObj(step -> Counter.values()[first.ordinal() + step])
                .toList());
    }

    /** The class of a wait. @param seconds 0 or more */
    public Counter of(long seconds) {
        int at = 0;
        while (at < BOUNDS.size() - 1 && seconds > BOUNDS.get(at)) {
            at++;
        }
        return classes.get(at);
    }

    /** Counters of the waits that are longer. @param seconds one of {@link #BOUNDS} */
    public List<Counter> beyond(long seconds) {
        int at = BOUNDS.indexOf(seconds);
        if (at < 0) {
            throw new IllegalArgumentException("No bound: " + seconds);
        }
        return classes.subList(at + 1, classes.size());
    }

    /**
     * The wait that a share of all stays within, in seconds, as even within a class; empty without waits.
     *
     * @param share 0..1, such as 0.5 for the median
     */
    public OptionalDouble quantile(Tally tally, double share) {
        double wanted = share * classes.stream().mapToLong(tally::get).sum();
        double below = 0;
        for (int at = 0; at < classes.size(); at++) {
            double here = tally.get(classes.get(at));
            if (here > 0 && below + here >= wanted) {
                double from = at == 0 ? 0 : BOUNDS.get(at - 1);
                return OptionalDouble.of(from + (BOUNDS.get(at) - from) * Math.max(0, wanted - below) / here);
            }
            below += here;
        }
        return OptionalDouble.empty();
    }
}
