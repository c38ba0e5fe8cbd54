package org.alongside.metrics.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.alongside.metrics.Tally;

/**
 * What changed facts do to the roll-ups: each is taken out as it was and put in as it is. However many facts change, a
 * row changes once; in one order everywhere, so that two who correct the same rows do not wait for each other.
 */
public final class Corrections {

    /**
     * A fact as it is counted.
     *
     * @param segment number of its segment
     */
    public record Counted(LocalDate day, Instant openedAt, long segment, Tally tally) {}

    /** A row of the days. */
    public record DayCell(LocalDate day, long segment) implements Comparable<DayCell> {
        private static final Comparator<DayCell> ORDER =
                Comparator.comparing(DayCell::day).thenComparing(DayCell::segment);

        @Override
        public int compareTo(DayCell other) {
            return ORDER.compare(this, other);
        }
    }

    /** A row of the hours. */
    public record HourCell(Instant hour, long segment) implements Comparable<HourCell> {
        private static final Comparator<HourCell> ORDER =
                Comparator.comparing(HourCell::hour).thenComparing(HourCell::segment);

        @Override
        public int compareTo(HourCell other) {
            return ORDER.compare(this, other);
        }
    }

    private final SortedMap<DayCell, Tally> days = new TreeMap<>();
    private final SortedMap<HourCell, Tally> hours = new TreeMap<>();
    private final Instant hoursFrom;

    /** @param hoursFrom older hours are not kept */
    public Corrections(Collection<Counted> before, Collection<Counted> after, Instant hoursFrom) {
        this.hoursFrom = hoursFrom;
        before.forEach(fact -> count(fact, Tally.NONE.minus(fact.tally())));
        after.forEach(fact -> count(fact, fact.tally()));
    }

    /** Every row that changes, with what its counters grow by, in order. */
    public void forEachDay(BiConsumer<DayCell, Tally> use) {
        changed(days, use);
    }

    public void forEachHour(BiConsumer<HourCell, Tally> use) {
        changed(hours, use);
    }

    private static <C> void changed(SortedMap<C, Tally> cells, BiConsumer<C, Tally> use) {
        cells.forEach((cell, growth) -> {
            if (!growth.isZero()) {
                use.accept(cell, growth);
            }
        });
    }

    private void count(Counted fact, Tally growth) {
        days.merge(new DayCell(fact.day(), fact.segment()), growth, Tally::plus);
        Instant hour = fact.openedAt().truncatedTo(ChronoUnit.HOURS);
        if (!hour.isBefore(hoursFrom)) {
            hours.merge(new HourCell(hour, fact.segment()), growth, Tally::plus);
        }
    }
}
