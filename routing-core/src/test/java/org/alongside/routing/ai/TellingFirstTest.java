package org.alongside.routing.ai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TellingFirstTest {

    private static final int TELLS = 0;
    private static final int IN_BOTH = 1;
    private static final int TELLS_OTHERWISE = 2;

    private static SparseVector with(int first, int second) {
        return new SparseVector(new int[] {first, second}, new float[] {1, 1});
    }

    private static LinearHead head() {
        List<SparseVector> vectors = List.of(
                with(TELLS, IN_BOTH), with(TELLS, IN_BOTH),
                with(IN_BOTH, TELLS_OTHERWISE), with(IN_BOTH, TELLS_OTHERWISE));
        return new TellingFirst(new SupportVectorTraining(1)).train(vectors, new int[] {1, 1, 0, 0}, 3, 2, 1);
    }

    @Test
    void whatStandsInBothAlikeCountsForNothing() {
        assertEquals(0, head().row(IN_BOTH)[1], 1e-6);
    }

    @Test
    void whatTellsCountsForItsClassInVectorsAsTheyAre() {
        float[] scores = new float[2];
        head().scores(with(TELLS, IN_BOTH), scores);
        assertTrue(scores[1] > 0 && scores[0] < 0);
        head().scores(with(IN_BOTH, TELLS_OTHERWISE), scores);
        assertTrue(scores[1] < 0 && scores[0] > 0);
    }
}
