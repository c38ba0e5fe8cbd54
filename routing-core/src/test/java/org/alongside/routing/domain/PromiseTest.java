package org.alongside.routing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.alongside.tenant.BusinessHours;
import org.alongside.tenant.BusinessHours.Span;
import org.junit.jupiter.api.Test;

class PromiseTest {

    private static final Span DAY = new Span(LocalTime.of(9, 0), LocalTime.of(18, 0));
    private static final BusinessHours MONDAYS = new BusinessHours(ZoneId.of("UTC"), Map.of(DayOfWeek.MONDAY, DAY));

    @Test
    void aShortQueueIsRoundedUpToFiveMinutes() {
        assertEquals(at("2026-03-02T12:10:00Z"), promise("2026-03-02T12:01:00Z", 0, 1));
    }

    @Test
    void moreAgentsAnswerSooner() {
        assertEquals(at("2026-03-02T13:00:00Z"), promise("2026-03-02T12:00:00Z", 9, 1));
        assertEquals(at("2026-03-02T12:15:00Z"), promise("2026-03-02T12:00:00Z", 9, 4));
    }

    @Test
    void closedMeansTheNextOpening() {
        assertEquals(at("2026-03-09T09:10:00Z"), promise("2026-03-02T18:00:00Z", 0, 1));
    }

    @Test
    void aQueueLongerThanTheDayGoesOnAtTheNextOpening() {
        assertEquals(at("2026-03-09T09:00:00Z"), promise("2026-03-02T17:58:00Z", 0, 1));
    }

    @Test
    void nobodyIsPromisedWhenTheBusinessNeverOpens() {
        BusinessHours never = new BusinessHours(ZoneId.of("UTC"), Map.of());

        assertEquals(Optional.empty(), Promise.at(Instant.EPOCH, never, 0, 1, Promise.USUAL_PACE));
    }

    private static Optional<Instant> promise(String now, int ahead, int agents) {
        return Promise.at(Instant.parse(now), MONDAYS, ahead, agents, Duration.ofMinutes(6));
    }

    private static Optional<Instant> at(String moment) {
        return Optional.of(Instant.parse(moment));
    }
}
