package org.alongside.metrics;

import java.util.HashSet;
import java.util.Set;

/** How a measure follows from the sums of its counters. */
public sealed interface Formula {

    /** What must be summed for it. */
    Set<Counter> counters();

    Reading read(Measure measure, Tally tally);

    /** Whose numbers of conversations stand above and below the line, as far as they are such. */
    Counter numerator();

    Counter denominator();

    /** {@code numerator / denominator}, 0..1: those that did, of those that could. */
    record Share(Counter numerator, Counter denominator) implements Formula {
        @Override
        public Set<Counter> counters() {
            return Set.of(numerator, denominator);
        }

        @Override
        public Reading read(Measure measure, Tally tally) {
            long n = tally.get(denominator);
            return new Reading(measure, n, tally.get(numerator), n, 0);
        }
    }

    /**
     * Waits longer than some seconds, of all waits: what a limit on waiting is held against, since a share is known to
     * the case and a mean is moved by one.
     *
     * @param seconds one of {@link Histogram#BOUNDS}
     */
    record Beyond(Histogram waits, long seconds, Counter denominator) implements Formula {
        @Override
        public Set<Counter> counters() {
            Set<Counter> counters = new HashSet<>(waits.beyond(seconds));
            counters.add(denominator);
            return counters;
        }

        @Override
        public Reading read(Measure measure, Tally tally) {
            long n = tally.get(denominator);
            long longer = waits.beyond(seconds).stream().mapToLong(tally::get).sum();
            return new Reading(measure, n, longer, n, 0);
        }

        /** Those with the shortest of the long waits; there is no one counter for all of them. */
        @Override
        public Counter numerator() {
            return waits.beyond(seconds).get(0);
        }
    }

    /** {@code sum / n}. @param squares sum of the squares of what is summed */
    record Mean(Counter numerator, Counter squares, Counter denominator) implements Formula {
        @Override
        public Set<Counter> counters() {
            return Set.of(numerator, squares, denominator);
        }

        @Override
        public Reading read(Measure measure, Tally tally) {
            long n = tally.get(denominator);
            return new Reading(measure, n, tally.get(numerator), n, tally.get(squares));
        }
    }

    /** {@code (numerator - against) / n}: the mean of ones and minus ones. */
    record Balance(Counter numerator, Counter against, Counter denominator) implements Formula {
        @Override
        public Set<Counter> counters() {
            return Set.of(numerator, against, denominator);
        }

        @Override
        public Reading read(Measure measure, Tally tally) {
            long n = tally.get(denominator);
            long good = tally.get(numerator);
            long bad = tally.get(against);
            return new Reading(measure, n, (double) good - bad, n, (double) good + bad);
        }
    }

    /** One sum by another; no interval is known. */
    record Quotient(Counter numerator, Counter denominator) implements Formula {
        @Override
        public Set<Counter> counters() {
            return Set.of(numerator, denominator);
        }

        @Override
        public Reading read(Measure measure, Tally tally) {
            long n = tally.get(denominator);
            return new Reading(measure, n, tally.get(numerator), n, 0);
        }
    }
}
