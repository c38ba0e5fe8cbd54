package org.alongside.routing.ai;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartsTest {

    private final Parts parts = Parts.ofOurLanguages();

    private int[] grams(String text) {
        return PartGrams.of(Words.of(text), parts);
    }

    @Test
    void aWordWithASlipPlaysTheSamePart() {
        assertEquals(parts.of("agent"), parts.of("agnet"));
        assertEquals(parts.of("supervisor"), parts.of("supervsor"));
        assertEquals(parts.of("humano"), parts.of("umano"));
    }

    @Test
    void aWordThatNobodyListedIsAnyOther() {
        assertEquals(Part.OTHER.bit(), parts.of("weather"));
        assertEquals(Part.NUMBER.bit(), parts.of("5521"));
    }

    @Test
    void aWordPlaysThePartOfItsBeginning() {
        for (String word : new String[] {"reconectenme", "derivarlo", "encaminhassem"}) {
            assertTrue((parts.of(word) & Part.HAND_OVER.bit()) != 0, word);
        }
    }

    @Test
    void everyLanguageHasWordsForEveryPartThatTells() {
        for (String person : new String[] {"colleague", "encargado", "atendente"}) {
            assertTrue((parts.of(person) & Part.PERSON.bit()) != 0, person);
        }
        for (String machine : new String[] {"machine", "maquina", "robo"}) {
            assertTrue((parts.of(machine) & Part.MACHINE.bit()) != 0, machine);
        }
    }

    @Test
    void sentencesOfTheSameMakeLookTheSame() {
        assertArrayEquals(grams("could a colleague read this"), grams("Might an expert check it"));
    }

    @Test
    void theOrderOfWordsCounts() {
        assertFalse(Arrays.equals(grams("you told the manager"), grams("the manager told you")));
    }

    @Test
    void nothingReachesOverTheEndOfASentence() {
        int[] together = grams("i want staff");
        int[] apart = grams("i want. staff");

        assertTrue(IntStream.of(together).anyMatch(gram -> Arrays.binarySearch(apart, gram) < 0));
    }

    @Test
    void whatIsAboutNobodyHasNoGrams() {
        assertEquals(0, grams("blue shoes 42").length);
    }
}
