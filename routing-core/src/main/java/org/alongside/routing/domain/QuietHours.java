package org.alongside.routing.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When nobody wants to be disturbed. Pure. */
public final class QuietHours {

    private QuietHours() {}

    /**
     * The first moment from {@code at} on that is not quiet, by the clocks of the zone, also on the days when these are
     * changed.
     *
     * @param from and {@code to} may stand on both sides of midnight; the same twice is never quiet
     */
    public static Instant after(Instant at, LocalTime from, LocalTime to, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        if (!quiet(local.toLocalTime(), from, to)) {
            return at;
        }
        // An hour that comes twice is quiet both times.
        ZonedDateTime end = local.toLocalDate().atTime(to).atZone(zone).withLaterOffsetAtOverlap();
        return (end.isAfter(local)
                        ? end
                        : local.toLocalDate().plusDays(1).atTime(to).atZone(zone))
                .toInstant();
    }

    private static boolean quiet(LocalTime time, LocalTime from, LocalTime to) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !from.equals(to) && (!time.isBefore(from) || time.isBefore(to));
    }
}
