package org.alongside.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.alongside.metrics.Decomposition.Cause;
import org.junit.jupiter.api.Test;

class DecompositionTest {

    private static final Segment CARDS = Segment.of(Dimension.CASE_TYPE, "cards");
    private static final Segment DISPUTES = Segment.of(Dimension.CASE_TYPE, "disputes");

    @Test
    void rateAndMixAreTheWholeChange() {
        Decomposition why = why(
                Map.of(CARDS, tally(80, 100), DISPUTES, tally(20, 50)),
                Map.of(CARDS, tally(60, 90), DISPUTES, tally(70, 200)));

        assertEquals(130.0 / 290 - 100.0 / 150, why.change(), 1e-12);
        assertEquals(why.change(), why.rate() + why.mix(), 1e-12);
        // By hand: weights 2/3, 1/3 and 9/29, 20/29; shares .8, .4 and 2/3, .35.
        assertEquals(
                (2.0 / 3 - 0.8) * (2.0 / 3 + 9.0 / 29) / 2 + (0.35 - 0.4) * (1.0 / 3 + 20.0 / 29) / 2,
                why.rate(),
                1e-12);
    }

    @Test
    void whenOnlyTheMixShiftsTheRateIsNotBlamed() {
        Decomposition why = why(
                Map.of(CARDS, tally(900, 1000), DISPUTES, tally(100, 200)),
                Map.of(CARDS, tally(450, 500), DISPUTES, tally(350, 700)));

        assertEquals(0, why.rate(), 1e-12);
        assertEquals(Cause.MIX, why.cause());
    }

    @Test
    void whatHidesInTheMixIsFound() {
        // All together nothing changed: 80 % and 80 %. Disputes fell from 80 to 60.
        Decomposition why = why(
                Map.of(CARDS, tally(640, 800), DISPUTES, tally(160, 200)),
                Map.of(CARDS, tally(680, 800), DISPUTES, tally(120, 200)));

        assertEquals(0, why.change(), 1e-12);
        assertEquals(
                DISPUTES,
                why.parts().stream()
                        .filter(part -> part.rate() < 0)
                        .findFirst()
                        .orElseThrow()
                        .segment());
    }

    @Test
    void chanceIsNoVerdict() {
        assertEquals(
                Cause.CHANCE,
                why(Map.of(CARDS, tally(8, 10)), Map.of(CARDS, tally(6, 10))).cause());
        assertEquals(
                Cause.RATE,
                why(Map.of(CARDS, tally(800, 1000)), Map.of(CARDS, tally(600, 1000)))
                        .cause());
    }

    @Test
    void partThatIsThereOnceHasNoRateToChange() {
        Decomposition why = why(Map.of(CARDS, tally(80, 100)), Map.of(CARDS, tally(80, 100), DISPUTES, tally(10, 100)));

        assertEquals(0, why.rate(), 1e-12);
        assertEquals(why.change(), why.mix(), 1e-12);
    }

    @Test
    void meansAreNotTakenApart() {
        assertThrows(IllegalArgumentException.class, () -> Decomposition.of(Measure.EASE, Map.of(), Map.of()));
    }

    @Test
    void distanceIsTheShareThatWouldHaveToBeOthers() {
        MixShift shift = MixShift.between(List.of(80L, 20L), List.of(60L, 40L));

        assertEquals(0.2, shift.distance(), 1e-12);
        // Chi-square of the two-by-two table is 9.524, one degree of freedom: p = 0.00203.
        assertEquals(0.00203, shift.chance(), 0.00001);
        assertEquals(new MixShift(0, 1), MixShift.between(List.of(), List.of()));
    }

    private static Decomposition why(Map<Segment, Tally> before, Map<Segment, Tally> now) {
        return Decomposition.of(Measure.RESOLUTION, before, now);
    }

    private static Tally tally(long resolved, long known) {
        return Tally.of(Map.of(Counter.RESOLVED, resolved, Counter.OUTCOME_KNOWN, known));
    }
}
