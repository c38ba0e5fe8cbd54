package org.alongside.routing.ai;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairGramsTest {

    private static int[] pairs(String text) {
        return PairGrams.of(Words.of(text));
    }

    private static long shared(String one, String other) {
        return IntStream.of(pairs(one))
                .filter(gram -> Arrays.binarySearch(pairs(other), gram) >= 0)
                .count();
    }

    @Test
    void endingsMakeNoDifference() {
        assertArrayEquals(pairs("transfira para atendente"), pairs("transfere PARA atendimento"));
    }

    @Test
    void orderMakesADifference() {
        assertEquals(1, shared("agent travel", "travel agent"), "both but begin and end");
    }

    @Test
    void wordsThatStandFartherApartMakeNoPair() {
        assertEquals(5 + 4 + 3, pairs("one two three four").length);
        assertEquals(2, shared("alpha b c d omega", "alpha omega"), "each with its end of the message");
    }

    @Test
    void aTextWithoutWordsHasItsBeginningAndItsEnd() {
        assertArrayEquals(pairs(""), pairs("?!"));
        assertEquals(1, pairs("").length);
    }
}
