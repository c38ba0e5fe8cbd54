package org.alongside.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RateTest {

    @Test
    void intervalIsTheOneInWilsonsPaper() {
        // 81 of 263, 95 %: 0.2553 to 0.3662, as printed by Newcombe (1998), table I, method 3.
        Rate rate = new Rate(81, 263);

        assertEquals(0.2553, rate.low(), 0.00005);
        assertEquals(0.3662, rate.high(), 0.00005);
    }

    @Test
    void noCasesGiveNoValue() {
        assertTrue(new Rate(0, 0).value().isEmpty());
    }

    @Test
    void moreThanAllIsNoShare() {
        assertThrows(IllegalArgumentException.class, () -> new Rate(3, 2));
    }
}
