package org.alongside.metrics.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.alongside.metrics.Bounds;
import org.junit.jupiter.api.Test;

/** Cohen's kappa against figures that are worked out by hand. */
class ReaderAgreementTest {

    /** 35 of 50 agree; by chance 0.5 * 0.6 + 0.5 * 0.4 would: (0.7 - 0.5) / 0.5. */
    @Test
    void isAgreementBeyondChance() {
        assertEquals(0.4, kappa(new long[][] {{20, 5}, {10, 15}}), 1e-12);
    }

    @Test
    void isOneForPerfectAndNothingForChance() {
        assertEquals(1, kappa(new long[][] {{7, 0, 0}, {0, 5, 0}, {0, 0, 3}}), 1e-12);
        assertEquals(0, kappa(new long[][] {{25, 25}, {25, 25}}), 1e-12);
        assertTrue(kappa(new long[][] {{0, 10}, {10, 0}}) < 0);
    }

    @Test
    void isUnknownWithoutCasesOrWhereOnlyOneThingWasSaid() {
        assertTrue(ReaderAgreement.kappa(new long[3][3]).isEmpty());
        assertTrue(ReaderAgreement.kappa(new long[][] {{9, 0}, {0, 0}}).isEmpty());
    }

    /**
     * Shares .4 .1 .2 .3 of 50 as above: the sum of the formula is .4 (1 - 1.1 * .6)² + .3 (1 - .9 * .6)² + .36 (.1 *
     * 1.1² + .2 * .9²), less (.4 - .5 * .6)², over 50 * .5².
     */
    @Test
    void liesWithinTheBoundsOfTheLargeSample() {
        double sum = 0.4 * 0.34 * 0.34 + 0.3 * 0.46 * 0.46 + 0.36 * (0.1 * 1.1 * 1.1 + 0.2 * 0.9 * 0.9) - 0.01;
        double half = 1.959964 * Math.sqrt(sum / (50 * 0.25));

        Bounds bounds = ReaderAgreement.bounds(new long[][] {{20, 5}, {10, 15}}).orElseThrow();

        assertEquals(0.4 - half, bounds.low(), 1e-9);
        assertEquals(0.4 + half, bounds.high(), 1e-9);
    }

    @Test
    void fewCasesHaveNoBounds() {
        assertTrue(ReaderAgreement.bounds(new long[][] {{10, 2}, {1, 6}}).isEmpty());
    }

    private static double kappa(long[][] counts) {
        return ReaderAgreement.kappa(counts).orElseThrow();
    }
}
