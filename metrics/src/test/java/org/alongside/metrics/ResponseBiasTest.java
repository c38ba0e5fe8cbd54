package org.alongside.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResponseBiasTest {

    /** 60 of 80 and 2 of 10 say they are content: 62 of 90. Evened out, (100 x 0.75 + 300 x 0.2) / 400. */
    @Test
    void aPartThatSeldomAnswersWeighsWhatItWeighs() {
        List<Tally> parts = List.of(part(100, 80, 60), part(300, 10, 2));

        assertEquals(0.3375, weighted(parts), 1e-12);
        assertEquals(1, ResponseBias.covered(parts, Counter.RATED), 1e-12);
    }

    @Test
    void ofAPartWithoutAnswersNothingIsSaid() {
        List<Tally> parts = List.of(part(100, 80, 60), part(300, 0, 0));

        assertEquals(0.75, weighted(parts), 1e-12);
        assertEquals(0.25, ResponseBias.covered(parts, Counter.RATED), 1e-12);
    }

    @Test
    void whereNobodyAnswersThereIsNoNumber() {
        assertTrue(ResponseBias.weighted(List.of(part(5, 0, 0)), Counter.RATED_GOOD, Counter.RATED)
                .isEmpty());
        assertEquals(0, ResponseBias.covered(List.of(), Counter.RATED), 1e-12);
    }

    private static double weighted(List<Tally> parts) {
        return ResponseBias.weighted(parts, Counter.RATED_GOOD, Counter.RATED).orElseThrow();
    }

    private static Tally part(long all, long rated, long good) {
        return Tally.of(Map.of(Counter.CONVERSATIONS, all, Counter.RATED, rated, Counter.RATED_GOOD, good));
    }
}
