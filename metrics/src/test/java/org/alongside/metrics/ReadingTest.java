package org.alongside.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against tables that others published. */
class ReadingTest {

    /** Newcombe, Statistics in Medicine 17 (1998), table I: score method without continuity correction, 95 %. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void scoreIntervalIsNewcombes(long hits, long n, double low, double high) {
        assertBounds(low, high, Intervals.wilson(hits, n, 0.95));
    }

    /** The same table: exact method of Clopper and Pearson. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2527, 0.3676", "15, 148, 0.0578, 0.1617", "0, 20, 0.0000, 0.1684", "1, 29, 0.0009, 0.1776"})
    void exactIntervalIsNewcombes(long hits, long n, double low, double high) {
        assertBounds(low, high, Intervals.exact(hits, n, 0.95));
    }

    @Test
    void exactIntervalOfAllIsTheMirrorOfNone() {
        assertBounds(1 - 0.1684, 1, Intervals.exact(20, 20, 0.95));
    }

    /** Student, Biometrika 6 (1908): ten patients' additional hours of sleep, mean 1.58; t(9) at 95 % is 2.262. */
    @Test
    void meanHasStudentsInterval() {
        double[] hours = {1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4};
        double sum = 0;
        double squares = 0;
        for (double one : hours) {
            sum += one;
            squares += one * one;
        }

        assertBounds(0.7001, 2.4599, Intervals.student(sum, squares, 10, 0.95));
    }

    @Test
    void oneSidedBoundIsTheEndOfTheWiderTwoSidedInterval() {
        Reading reading = share(15, 148);

        assertEquals(reading.bounds(0.90).low(), reading.atLeast(0.95));
        assertEquals(reading.bounds(0.90).high(), reading.atMost(0.95));
    }

    @Test
    void balanceIsANumberOfPointsWithTheIntervalOfItsMean() {
        Reading reading = Tally.of(
                        Map.of(Counter.PROMOTERS, 50L, Counter.DETRACTORS, 20L, Counter.RECOMMEND_ANSWERED, 100L))
                .read(Measure.RECOMMENDATION);

        assertEquals(30, reading.value().orElseThrow());
        // 100 * (0.3 -+ 1.98422 * sqrt((0.7 - 0.09) / 99)).
        assertBounds(14.4247, 45.5753, reading.bounds());
    }

    @Test
    void withoutCasesNothingIsKnown() {
        Reading reading = share(0, 0);

        assertTrue(reading.value().isEmpty());
        assertEquals(new Bounds(0, 1), reading.bounds());
        assertFalse(Tally.NONE.read(Measure.EASE).bounds().finite());
    }

    @Test
    void fewerThanTwentyCasesAreSmall() {
        assertTrue(share(0, 19).small());
        assertFalse(share(0, 20).small());
    }

    private static Reading share(long hits, long n) {
        return Tally.of(Map.of(Counter.RATED_GOOD, hits, Counter.RATED, n)).read(Measure.SATISFACTION);
    }

    private static void assertBounds(double low, double high, Bounds bounds) {
        assertEquals(low, bounds.low(), 0.00006);
        assertEquals(high, bounds.high(), 0.00006);
    }
}
