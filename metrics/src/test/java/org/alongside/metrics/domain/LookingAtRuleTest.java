package org.alongside.metrics.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.metrics.Counted;
import org.alongside.metrics.DayCount;
import org.alongside.metrics.Segment;
import org.alongside.metrics.StopLossFinding;
import org.alongside.metrics.StopLossFinding.State;
import org.alongside.metrics.StopLossRule;
import org.alongside.metrics.StopLossRule.Action;
import org.alongside.metrics.StopLossRule.Limit;
import org.alongside.metrics.StopLossRule.Scope;
import org.alongside.metrics.StopLossRule.Side;
import org.junit.jupiter.api.Test;

/** A rule's states, on days that are counted by hand. */
class LookingAtRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @Test
    void staysSilentBelowItsLeastCases() {
        assertEquals(State.UNKNOWN, look(Limit.below(0.75), days(7, 0, 4)).state());
    }

    @Test
    void missesAMeasureThatNobodyAnswers() {
        List<DayCount> unheard = List.of(new DayCount(TODAY, "", new Counted(1, 2), 400));

        assertEquals(State.MISSING, look(Limit.below(0.75), unheard).state());
    }

    @Test
    void watchesWhatChanceMayExplainAndTripsOnWhatItCannot() {
        assertEquals(State.OK, look(Limit.below(0.75), days(10, 8, 10)).state());
        assertEquals(State.WATCH, look(Limit.below(0.75), days(5, 7, 10)).state());
        StopLossFinding tripped = look(Limit.below(0.75), days(20, 6, 10));
        assertEquals(State.TRIPPED, tripped.state());
        assertTrue(tripped.evidence().orElseThrow().bound(0.01) < 0.75);
    }

    @Test
    void findsTheDayFromWhichOnItFell() {
        List<DayCount> days = new ArrayList<>(days(28, 9, 10).subList(0, 20));
        days.addAll(days(28, 3, 10).subList(20, 28));

        StopLossFinding found = look(Limit.below(0.8), days);

        assertEquals(State.TRIPPED, found.state());
        assertEquals(TODAY.minusDays(7), found.evidence().orElseThrow().since());
        assertEquals(new Counted(24, 80), found.evidence().orElseThrow().counted());
    }

    @Test
    void comesBackFromWatchOnlyWithRoomToSpare() {
        List<DayCount> close = days(10, 76, 100);

        assertEquals(State.OK, look(Limit.below(0.755), close).state());
        StopLossRule rule = rule(Limit.below(0.755));
        assertEquals(
                State.WATCH,
                LookingAtRule.look(rule, close, TODAY, Optional.empty(), State.WATCH)
                        .state());
    }

    @Test
    void countsNothingOfBeforeItsRelease() {
        StopLossRule rule = rule(Limit.below(0.75));
        List<DayCount> bad = days(20, 5, 10);

        StopLossFinding found = LookingAtRule.look(rule, bad, TODAY, Optional.of(TODAY.minusDays(1)), State.TRIPPED);

        assertEquals(State.RELEASED, found.state());
        assertEquals(10, found.window().of());
    }

    @Test
    void aRangeHasHarmOnEitherSide() {
        assertEquals(State.OK, look(Limit.outside(0.2, 0.45), days(20, 3, 10)).state());
        assertEquals(
                State.TRIPPED, look(Limit.outside(0.2, 0.45), days(20, 8, 10)).state());
        StopLossFinding low = look(Limit.outside(0.2, 0.45), days(20, 0, 10));
        assertEquals(State.TRIPPED, low.state());
        assertEquals(false, low.evidence().orElseThrow().above());
    }

    @Test
    void aShiftOfTheMixAloneIsNoFall() {
        List<DayCount> days = new ArrayList<>();
        for (int back = 83; back >= 0; back--) {
            // Easy cases are resolved nine times in ten, hard ones five times; lately most are hard.
            boolean late = back < 28;
            days.add(day(back, "easy", late ? 9 : 36, late ? 10 : 40));
            days.add(day(back, "hard", late ? 20 : 5, late ? 40 : 10));
        }
        Limit change = Limit.change(Side.BELOW, 0.03, 56);

        StopLossFinding found = look(change, days);

        assertEquals(State.OK, found.state());
        assertEquals(0.58, found.window().share().orElseThrow(), 0.001);
        assertEquals(State.TRIPPED, look(change, merged(days)).state());
    }

    private static List<DayCount> merged(List<DayCount> days) {
        return days.stream()
                .map(day -> new DayCount(day.day(), "all", day.counted(), day.cases()))
                .toList();
    }

    private static StopLossFinding look(Limit limit, List<DayCount> days) {
        return LookingAtRule.look(rule(limit), days, TODAY, Optional.empty(), State.OK);
    }

    /** So many days up to today, each alike. */
    private static List<DayCount> days(int many, int did, int of) {
        List<DayCount> days = new ArrayList<>();
        for (int back = many - 1; back >= 0; back--) {
            days.add(day(back, "", did, of));
        }
        return days;
    }

    private static DayCount day(int back, String stratum, int did, int of) {
        return new DayCount(TODAY.minusDays(back), stratum, new Counted(did, of), of);
    }

    private static StopLossRule rule(Limit limit) {
        return new StopLossRule(
                new UUID(0, 1),
                "",
                "RESOLUTION",
                limit,
                Segment.ALL,
                28,
                30,
                0.99,
                Action.TO_ASSIST,
                Scope.ALL,
                false,
                true);
    }
}
