package org.alongside.metrics.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/** Weeks by their Mondays. */
final class Weeks {

    private Weeks() {}

    /** So many, oldest first; the last one is that of the day. */
    static List<LocalDate> upTo(LocalDate last, int count) {
        LocalDate monday = last.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return IntStream.range(0, count)
                .mapToObj(week -> monday.minusWeeks(count - 1L - week))
                .toList();
    }
}
