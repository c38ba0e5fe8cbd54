package org.alongside.metrics.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    private static double kappa(long[][] counts) {
        return ReaderAgreement.kappa(counts).orElseThrow();
    }
}
