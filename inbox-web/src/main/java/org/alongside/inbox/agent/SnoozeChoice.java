package org.alongside.inbox.agent;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.alongside.shared.RefusedException;
import org.alongside.tenant.BusinessHours;

/** Until when a conversation may rest, by the clock of the business. */
public enum SnoozeChoice {
    AN_HOUR,
    THREE_HOURS,
    /** When the business opens after today. */
    TOMORROW,
    /** When it opens in the next week. */
    NEXT_WEEK,
    /** Only until the customer writes. */
    ANSWER,
    /** A moment of the agent's own. */
    OWN;

    /** @param own local date and time, for {@link #OWN}. @throws RefusedException if it cannot be read */
    Optional<Instant> until(Instant now, BusinessHours hours, String own) {
        return switch (this) {
            case AN_HOUR -> Optional.of(now.plus(Duration.ofHours(1)));
            case THREE_HOURS -> Optional.of(now.plus(Duration.ofHours(3)));
            case TOMORROW -> Optional.of(opening(now, hours, today(now, hours).plusDays(1)));
            case NEXT_WEEK ->
                Optional.of(opening(
                        now, hours, today(now, hours).with(TemporalAdjusters.next(java.time.DayOfWeek.MONDAY))));
            case ANSWER -> Optional.empty();
            case OWN -> Optional.of(read(own).atZone(hours.zone()).toInstant());
        };
    }

    private static LocalDateTime today(Instant now, BusinessHours hours) {
        return now.atZone(hours.zone()).toLocalDate().atStartOfDay();
    }

    /** Nine o'clock for a business that never opens. */
    private static Instant opening(Instant now, BusinessHours hours, LocalDateTime from) {
        Instant day = from.atZone(hours.zone()).toInstant();
        return hours.nextOpening(day)
                .filter(opens -> opens.isAfter(now))
                .orElse(from.with(LocalTime.of(9, 0)).atZone(hours.zone()).toInstant());
    }

    private static LocalDateTime read(String own) {
        try {
            return LocalDateTime.parse(own);
        } catch (DateTimeParseException unreadable) {
            throw new RefusedException("routing.snooze.when");
        }
    }
}
