package org.alongside.launch.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.alongside.metrics.Counted;
import org.alongside.metrics.DayCount;
import org.alongside.metrics.Segment;
import org.alongside.metrics.StopLossRule;
import org.alongside.metrics.StopLossRule.Action;
import org.alongside.metrics.StopLossRule.Limit;
import org.alongside.metrics.StopLossRule.Scope;
import org.alongside.metrics.domain.Supposing;
import org.alongside.routing.Outcome;
import org.alongside.routing.PastConversation;
import org.alongside.routing.domain.PastReading;
import org.junit.jupiter.api.Test;

/** The demo's year says what the tour through it shows. */
class DemoYearTest {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 29);
    private static final List<PastConversation> YEAR =
            DemoYear.ending(LAST).stream().map(PastReading::read).toList();

    @Test
    void everyLineIsReadAndIsOverByItsLastDay() {
        assertTrue(YEAR.size() > 5_000 && YEAR.size() < 7_000, () -> "lines " + YEAR.size());
        assertEquals(
                YEAR.size(), YEAR.stream().map(PastConversation::id).distinct().count());
        assertTrue(YEAR.stream().allMatch(past -> day(past.openedAt()).isBefore(LAST.plusDays(1))));
        assertEquals(DemoYear.ending(LAST), DemoYear.ending(LAST));
    }

    @Test
    void theAverageStaysWhileDisputesWithTheAssistantFall() {
        Predicate<PastConversation> alone =
                past -> past.caseType().equals("disputes") && past.handoff().isEmpty();
        assertEquals(resolved(20, 22, past -> true), resolved(24, 25, past -> true), 0.04);
        assertTrue(resolved(20, 22, alone) > 0.7, () -> "before " + resolved(20, 22, alone));
        assertTrue(resolved(24, 25, alone) < 0.55, () -> "after " + resolved(24, 25, alone));
        assertEquals(0, count(25, 52, alone));
    }

    @Test
    void whatFollowsIsCalm() {
        for (int week = 38; week < 52; week += 2) {
            assertEquals(0.81, resolved(week, week + 2, past -> true), 0.07);
        }
    }

    @Test
    void itsBrakeActsWithinTheWeekBeforePeopleTakeThemBack() {
        StopLossRule rule = new StopLossRule(
                new UUID(0, 1),
                "",
                "RESOLUTION",
                Limit.below(0.72),
                Segment.ALL,
                28,
                30,
                0.99,
                Action.TO_HUMAN,
                Scope.ALL,
                false,
                true);
        LocalDate begun = DemoYear.first(DemoYear.BEGUN, LAST);
        List<DayCount> days = IntStream.range(0, 42)
                .mapToObj(begun::plusDays)
                .map(DemoYearTest::counted)
                .toList();

        LocalDate tripped =
                Supposing.trips(rule, days, begun, begun.plusDays(41)).get(0).day();

        LocalDate stopped = DemoYear.first(DemoYear.STOPPED, LAST);
        assertTrue(tripped.isBefore(stopped.plusDays(1)) && tripped.isAfter(stopped.minusDays(8)), tripped::toString);
    }

    private static DayCount counted(LocalDate day) {
        List<PastConversation> known = YEAR.stream()
                .filter(past ->
                        day(past.openedAt()).equals(day) && past.caseType().equals("disputes"))
                .filter(past -> past.handoff().isEmpty() && past.outcome() != Outcome.UNKNOWN)
                .toList();
        long did = known.stream()
                .filter(past -> past.outcome() == Outcome.RESOLVED)
                .count();
        return new DayCount(day, "", new Counted(did, known.size()), known.size());
    }

    private static long count(int from, int to, Predicate<PastConversation> which) {
        return YEAR.stream()
                .filter(which)
                .filter(past -> within(past, from, to))
                .count();
    }

    private static double resolved(int from, int to, Predicate<PastConversation> which) {
        List<PastConversation> known = YEAR.stream()
                .filter(which)
                .filter(past -> past.outcome() != Outcome.UNKNOWN && within(past, from, to))
                .toList();
        return (double) known.stream()
                        .filter(past -> past.outcome() == Outcome.RESOLVED)
                        .count()
                / known.size();
    }

    private static boolean within(PastConversation past, int from, int to) {
        LocalDate day = day(past.openedAt());
        return !day.isBefore(DemoYear.first(from, LAST)) && day.isBefore(DemoYear.first(to, LAST));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
