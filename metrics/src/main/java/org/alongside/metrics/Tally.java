package org.alongside.metrics;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongBinaryOperator;

/** The sums of counters over a set of conversations. Immutable. Asking for a counter that was not summed throws. */
public final class Tally {

    /** Of no conversations: every counter is 0. */
    public static final Tally NONE = new Tally(new long[Counter.values().length], EnumSet.allOf(Counter.class));

    private final long[] sums;
    private final Set<Counter> known;

    private Tally(long[] sums, Set<Counter> known) {
        this.sums = sums;
        this.known = known;
    }

    /** Knows the counters that are given, and no others. */
    public static Tally of(Map<Counter, Long> counts) {
        long[] sums = new long[Counter.values().length];
        counts.forEach((counter, count) -> sums[counter.ordinal()] = count);
        return new Tally(sums, counts.isEmpty() ? EnumSet.noneOf(Counter.class) : EnumSet.copyOf(counts.keySet()));
    }

    public long get(Counter counter) {
        if (!known.contains(counter)) {
            throw new IllegalArgumentException(counter + " was not summed");
        }
        return sums[counter.ordinal()];
    }

    /** The measure of these conversations. */
    public Reading read(Measure measure) {
        return measure.formula().read(measure, this);
    }

    public Tally plus(Tally other) {
        return with(other, Long::sum);
    }

    public Tally minus(Tally other) {
        return with(other, (mine, its) -> mine - its);
    }

    public boolean isZero() {
        return Arrays.stream(sums).allMatch(sum -> sum == 0);
    }

    private Tally with(Tally other, LongBinaryOperator operator) {
        long[] both = new long[sums.length];
        Arrays.setAll(both, at -> operator.applyAsLong(sums[at], other.sums[at]));
        Set<Counter> common = EnumSet.copyOf(known);
        common.retainAll(other.known);
        return new Tally(both, common);
    }

    private Map<Counter, Long> nonZero() {
        Map<Counter, Long> counts = new EnumMap<>(Counter.class);
        for (Counter counter : Counter.values()) {
            if (sums[counter.ordinal()] != 0) {
                counts.put(counter, sums[counter.ordinal()]);
            }
        }
        return counts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally tally && Arrays.equals(sums, tally.sums);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sums);
    }

    @Override
    public String toString() {
        return nonZero().toString();
    }
}
