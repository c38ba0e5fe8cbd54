package org.alongside.metrics;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongBinaryOperator;

/** The sums of counters over a set of conversations. Immutable. Asking for a counter that was not summed throws. */
public final class Tally {

    private static final Set<Counter> ALL = EnumSet.allOf(Counter.class);

    /** Of no conversations: every counter is 0. */
    public static final Tally NONE = new Tally(new long[ALL.size()], ALL);

    private final long[] sums;
    private final Set<Counter> known;

    private Tally(long[] sums, Set<Counter> known) {
        this.sums = sums;
        this.known = known;
    }

    /** Knows the counters that are given, and no others. */
    public static Tally of(Map<Counter, Long> counts) {
        long[] sums = new long[ALL.size()];
        counts.forEach((counter, count) -> sums[counter.ordinal()] = count);
        return new Tally(sums, counts.isEmpty() ? EnumSet.noneOf(Counter.class) : EnumSet.copyOf(counts.keySet()));
    }

    /** Knows all counters. @param sums in the order of the constants */
    public static Tally ofAll(long[] sums) {
        if (sums.length != ALL.size()) {
            throw new IllegalArgumentException(sums.length + " counters");
        }
        return new Tally(sums.clone(), ALL);
    }

    public long get(Counter counter) {
        // Millions of facts know all counters: what set it is says so without looking into it.
        if (known != ALL && !known.contains(counter)) {
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
        return new Tally(both, common(other));
    }

    private Set<Counter> common(Tally other) {
        if (known == other.known) {
            return known;
        }
        Set<Counter> common = EnumSet.copyOf(known);
        common.retainAll(other.known);
        return common;
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
