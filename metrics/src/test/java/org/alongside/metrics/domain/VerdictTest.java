package org.alongside.metrics.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.UUID;
import org.alongside.metrics.Counter;
import org.alongside.metrics.StopLoss.State;
import org.alongside.metrics.StopLossRule;
import org.alongside.metrics.Tally;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    private static final StopLossRule BELOW_70 = new StopLossRule(
            UUID.randomUUID(),
            StopLossRule.Measure.SATISFACTION,
            "A",
            StopLossRule.Side.BELOW,
            0.7,
            28,
            20,
            StopLossRule.Action.TO_ASSIST);

    @ParameterizedTest
    @CsvSource({
        "0, 19, UNKNOWN",
        "16, 20, OK",
        "13, 20, WATCH",
        "8, 20, TRIPPED",
        "650, 1000, TRIPPED",
        "690, 1000, WATCH"
    })
    void actsOnlyWhenChanceIsNoExcuse(long good, long rated, State expected) {
        Tally tally = Tally.of(Map.of(Counter.RATED, rated, Counter.RATED_GOOD, good));

        assertEquals(expected, Verdict.of(BELOW_70, tally).state());
    }
}
