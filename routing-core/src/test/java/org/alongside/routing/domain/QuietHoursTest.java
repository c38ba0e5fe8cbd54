package org.alongside.routing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime TWENTY_ONE = LocalTime.of(21, 0);

    @Test
    void nothingWaitsByDay() {
        assertEquals(at("2026-03-02T12:00:00Z"), night("2026-03-02T12:00:00Z"));
        assertEquals(at("2026-03-02T08:00:00Z"), night("2026-03-02T08:00:00Z"));
    }

    @Test
    void whatComesAtNightWaitsForTheMorning() {
        assertEquals(at("2026-03-03T08:00:00Z"), night("2026-03-02T20:00:00Z"));
        assertEquals(at("2026-03-03T08:00:00Z"), night("2026-03-03T02:00:00Z"));
        assertEquals(at("2026-03-03T08:00:00Z"), night("2026-03-03T07:59:59Z"));
    }

    /** On 29 March 2026 the clocks of Madrid go from two to three: nine o'clock comes an hour earlier. */
    @Test
    void theMorningIsByTheClockWhenSummerBegins() {
        assertEquals(at("2026-03-29T07:00:00Z"), night("2026-03-28T22:00:00Z"));
        assertEquals(at("2026-03-29T07:00:00Z"), night("2026-03-29T01:30:00Z"));
    }

    /** On 25 October 2026 the hour from two to three comes twice. */
    @Test
    void anHourThatComesTwiceIsQuietTwice() {
        LocalTime to = LocalTime.of(2, 30);
        Instant end = at("2026-10-25T01:30:00Z");
        assertEquals(end, QuietHours.after(at("2026-10-24T22:00:00Z"), TWENTY_ONE, to, MADRID));
        assertEquals(end, QuietHours.after(at("2026-10-25T00:10:00Z"), TWENTY_ONE, to, MADRID));
        assertEquals(end, QuietHours.after(at("2026-10-25T01:10:00Z"), TWENTY_ONE, to, MADRID));
        assertEquals(at("2026-10-25T08:00:00Z"), night("2026-10-24T22:00:00Z"));
    }

    /** On 29 March half past two does not exist. */
    @Test
    void anEndThatDoesNotExistIsTheNextThatDoes() {
        assertEquals(
                at("2026-03-29T01:30:00Z"),
                QuietHours.after(at("2026-03-29T00:30:00Z"), TWENTY_ONE, LocalTime.of(2, 30), MADRID));
    }

    @Test
    void quietMayLieWithinADay() {
        assertEquals(
                at("2026-03-02T14:00:00Z"),
                QuietHours.after(at("2026-03-02T13:30:00Z"), LocalTime.of(14, 0), LocalTime.of(15, 0), MADRID));
    }

    @Test
    void theSameTwiceIsNeverQuiet() {
        Instant night = at("2026-03-02T23:00:00Z");
        assertEquals(night, QuietHours.after(night, NINE, NINE, MADRID));
    }

    private static Instant night(String at) {
        return QuietHours.after(at(at), TWENTY_ONE, NINE, MADRID);
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
