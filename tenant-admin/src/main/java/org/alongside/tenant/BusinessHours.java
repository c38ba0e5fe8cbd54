package org.alongside.tenant;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * When a tenant's people are there.
 *
 * @param week opening span by weekday; an absent day is closed. A span that ends at midnight ends at
 *     {@link LocalTime#MAX}.
 */
public record BusinessHours(ZoneId zone, Map<DayOfWeek, Span> week) {

    /** From {@code opens} (inclusive) to {@code closes} (exclusive). */
    public record Span(LocalTime opens, LocalTime closes) {
        boolean contains(LocalTime time) {
            return !time.isBefore(opens) && (closes.equals(LocalTime.MAX) || time.isBefore(closes));
        }
    }

    public boolean openAt(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        Span span = week.get(local.getDayOfWeek());
        return span != null && span.contains(local.toLocalTime());
    }

    /** The moment itself when open, else the next opening within a week; empty when never open. */
    public Optional<Instant> nextOpening(Instant moment) {
        if (openAt(moment)) {
            return Optional.of(moment);
        }
        ZonedDateTime local = moment.atZone(zone);
        for (int day = 0; day <= 7; day++) {
            ZonedDateTime candidate = local.plusDays(day);
            Span span = week.get(candidate.getDayOfWeek());
            if (span != null) {
                Instant opens = candidate.with(span.opens()).toInstant();
                if (opens.isAfter(moment)) {
                    return Optional.of(opens);
                }
            }
        }
        return Optional.empty();
    }
}
