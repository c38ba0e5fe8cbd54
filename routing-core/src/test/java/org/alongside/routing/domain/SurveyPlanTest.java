package org.alongside.routing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.routing.Outcome;
import org.alongside.routing.Survey.Moment;
import org.alongside.routing.Survey.Reason;
import org.alongside.routing.SurveyKind;
import org.alongside.routing.SurveySettings;
import org.alongside.routing.domain.SurveyPlan.Draw;
import org.alongside.routing.domain.SurveyPlan.Ended;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.Test;

class SurveyPlanTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Draw EARLIER = new Draw(0, false);
    private static final Draw LATER = new Draw(0, true);
    private static final Ended RESOLVED = new Ended(Outcome.RESOLVED, false, true, false);
    private static final Set<SurveyKind> ALL = EnumSet.allOf(SurveyKind.class);

    @Test
    void whoMetNoPersonIsAskedNothingAboutPeople() {
        assertEquals(
                List.of(new SurveyPlan(Moment.CLOSE, List.of(SurveyKind.AT_CLOSE, SurveyKind.EFFORT))),
                SurveyPlan.of(without(SurveyKind.DAY_AFTER), false, EARLIER));
        assertEquals(
                List.of(SurveyKind.AT_CLOSE, SurveyKind.EFFORT, SurveyKind.REPEATED, SurveyKind.SEAM),
                SurveyPlan.of(without(SurveyKind.DAY_AFTER), true, EARLIER)
                        .get(0)
                        .kinds());
    }

    @Test
    void withoutACapBothMomentsAreAsked() {
        List<SurveyPlan> plans = SurveyPlan.of(settings(ALL, 0, 100, true), true, LATER);

        assertEquals(
                List.of(Moment.CLOSE, Moment.DAY_AFTER),
                plans.stream().map(SurveyPlan::moment).toList());
        assertEquals(List.of(SurveyKind.DAY_AFTER), plans.get(1).kinds());
    }

    @Test
    void whoMayBeAskedOnceOnlyIsAskedAtTheMomentThatIsDrawn() {
        SurveySettings once = settings(ALL, 30, 100, true);

        assertEquals(
                List.of(Moment.CLOSE),
                SurveyPlan.of(once, true, EARLIER).stream()
                        .map(SurveyPlan::moment)
                        .toList());
        assertEquals(
                List.of(new SurveyPlan(
                        Moment.DAY_AFTER,
                        List.of(SurveyKind.DAY_AFTER, SurveyKind.EFFORT, SurveyKind.REPEATED, SurveyKind.SEAM))),
                SurveyPlan.of(once, true, LATER));
    }

    @Test
    void whereThereIsOneMomentNothingIsDrawn() {
        SurveySettings later = settings(EnumSet.of(SurveyKind.DAY_AFTER), 30, 100, true);
        assertEquals(SurveyPlan.of(later, true, EARLIER), SurveyPlan.of(later, true, LATER));
        assertEquals(List.of(), SurveyPlan.of(settings(EnumSet.of(SurveyKind.SEAM), 30, 100, true), false, EARLIER));
        assertEquals(List.of(), SurveyPlan.of(settings(Set.of(), 30, 100, true), true, EARLIER));
    }

    @Test
    void sendersOfSpamAndDuplicatesAreNotAsked() {
        for (Outcome none : List.of(Outcome.SPAM, Outcome.DUPLICATE)) {
            assertEquals(Optional.of(Reason.OUTCOME), hindrance(new Ended(none, false, true, true), 100, true));
        }
        assertEquals(Optional.empty(), hindrance(RESOLVED, 100, true));
    }

    @Test
    void whoWantsNoQuestionsIsNeverAsked() {
        assertEquals(Optional.of(Reason.OPTED_OUT), hindrance(new Ended(Outcome.RESOLVED, true, true, true), 1, false));
    }

    @Test
    void silenceIsAskedAboutOnlyWhereThatIsWanted() {
        Ended silent = new Ended(Outcome.UNKNOWN, true, false, false);
        assertEquals(Optional.of(Reason.SILENCE), hindrance(silent, 100, false));
        assertEquals(Optional.empty(), hindrance(silent, 100, true));
        assertEquals(Optional.empty(), hindrance(RESOLVED, 100, false));
    }

    @Test
    void aShareIsDrawn() {
        SurveySettings third = settings(ALL, 0, 33, true);
        assertEquals(Optional.empty(), SurveyPlan.hindrance(third, RESOLVED, new Draw(32, false)));
        assertEquals(Optional.of(Reason.SAMPLE), SurveyPlan.hindrance(third, RESOLVED, new Draw(33, false)));
    }

    @Test
    void oneIsAskedOnceInSoManyDays() {
        SurveySettings weekly = settings(ALL, 7, 100, true);
        Instant asked = NOON.minus(Duration.ofDays(7));
        assertFalse(SurveyPlan.capped(weekly, Optional.empty(), NOON));
        assertFalse(SurveyPlan.capped(weekly, Optional.of(asked), NOON));
        assertTrue(SurveyPlan.capped(weekly, Optional.of(asked.plusSeconds(1)), NOON));
        assertFalse(SurveyPlan.capped(settings(ALL, 0, 100, true), Optional.of(NOON), NOON));
    }

    @Test
    void answersStandOnTheScaleOfWhatWasAsked() {
        List<SurveyKind> asked = List.of(SurveyKind.EFFORT, SurveyKind.REPEATED);
        SurveyRules.require(asked, Map.of(SurveyKind.EFFORT, "7"), "fine");
        for (Map<SurveyKind, String> wrong : List.of(
                Map.<SurveyKind, String>of(),
                Map.of(SurveyKind.AT_CLOSE, "5"),
                Map.of(SurveyKind.EFFORT, "8"),
                Map.of(SurveyKind.EFFORT, "07"),
                Map.of(SurveyKind.REPEATED, "maybe"))) {
            assertThrows(RefusedException.class, () -> SurveyRules.require(asked, wrong, ""));
        }
        assertThrows(
                RefusedException.class,
                () -> SurveyRules.require(asked, Map.of(SurveyKind.EFFORT, "7"), "x".repeat(2_001)));
    }

    @Test
    void aWordThatEndsQuestionsStandsAlone() {
        for (String word : List.of("STOP", "stop.", " Baja ", "¡Sair!", "Parar")) {
            assertTrue(StopWord.is(word), word);
        }
        for (String other : List.of("", "stop it now", "please stop my card", "baja mi tarjeta", "estop")) {
            assertFalse(StopWord.is(other), other);
        }
    }

    private static Optional<Reason> hindrance(Ended ended, int percent, boolean afterSilence) {
        return SurveyPlan.hindrance(settings(ALL, 0, percent, afterSilence), ended, EARLIER);
    }

    private static SurveySettings without(SurveyKind kind) {
        EnumSet<SurveyKind> kinds = EnumSet.allOf(SurveyKind.class);
        kinds.remove(kind);
        return settings(kinds, 0, 100, true);
    }

    private static SurveySettings settings(Set<SurveyKind> kinds, int cap, int percent, boolean afterSilence) {
        SurveySettings usual = SurveySettings.USUAL;
        return new SurveySettings(kinds, afterSilence, cap, percent, usual.quietFrom(), usual.quietTo(), Map.of());
    }
}
