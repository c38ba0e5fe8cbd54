package org.alongside.metrics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days in the tenant's zone. Conversations belong to the day of their opening; what becomes known later corrects it.
 *
 * @param from first day
 * @param to last day, inclusive
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("No period: " + from + " to " + to);
        }
    }

    /** So many days, the last one included. */
    public static Period ending(LocalDate last, int days) {
        return new Period(last.minusDays(days - 1L), last);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** As many days, right before. */
    public Period before() {
        return new Period(from.minusDays(days()), from.minusDays(1));
    }
}
