package org.alongside.metrics.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * What changed facts do to the daily counters: each is taken out as it was and put in as it is. However many facts
 * change, a counter changes once.
 */
public final class Corrections {

    /** The row of counters that a fact belongs to; ordered, so that two who correct the same rows do it alike. */
    public record Cell(
            LocalDate day,
            String caseType,
            String handler,
            String tier,
            String complexity,
            String inbox,
            String language)
            implements Comparable<Cell> {

        private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::day)
                .thenComparing(Cell::caseType)
                .thenComparing(Cell::handler)
                .thenComparing(Cell::tier)
                .thenComparing(Cell::complexity)
                .thenComparing(Cell::inbox)
                .thenComparing(Cell::language);

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    private static final int GOOD = 4;

    private final SortedMap<Cell, long[]> cells = new TreeMap<>();

    public Corrections(Collection<ConversationFact> before, Collection<ConversationFact> after) {
        before.forEach(fact -> count(fact, -1));
        after.forEach(fact -> count(fact, 1));
    }

    /** Every row that changes, with what each of its counters grows by, in the order of the columns. */
    public void forEach(BiConsumer<Cell, long[]> use) {
        cells.forEach((cell, counts) -> {
            if (Arrays.stream(counts).anyMatch(count -> count != 0)) {
                use.accept(cell, counts.clone());
            }
        });
    }

    private void count(ConversationFact fact, int sign) {
        Cell cell = new Cell(
                fact.day(),
                fact.caseType(),
                fact.handler(),
                fact.tier(),
                fact.complexity(),
                fact.inbox(),
                fact.language());
        long[] counts = counts(fact);
        long[] sums = cells.computeIfAbsent(cell, none -> new long[counts.length]);
        for (int i = 0; i < counts.length; i++) {
            sums[i] += sign * counts[i];
        }
    }

    private static long[] counts(ConversationFact fact) {
        return new long[] {
            1,
            one(fact.metAssistant()),
            one(fact.escalated()),
            one(fact.contained()),
            one(fact.verifiedContained()),
            one(fact.accepted()),
            one(fact.closed()),
            one(fact.outcomeKnown() && fact.outcome().equals("RESOLVED")),
            one(fact.outcomeKnown()),
            one(fact.stars() > 0),
            one(fact.stars() >= GOOD),
            one(fact.recontacted()),
            one(fact.reopened()),
            fact.turns(),
            one(fact.firstResponseSeconds() >= 0),
            Math.max(0, fact.firstResponseSeconds()),
            fact.handoffWaitSeconds()
        };
    }

    private static int one(boolean yes) {
        return yes ? 1 : 0;
    }
}
