package org.alongside.routing.ai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static List<String> sentences(String text) {
        return Words.of(text).sentences();
    }

    @Test
    void severalSentencesAreToldApartAsTheyWereWritten() {
        assertEquals(List.of("It broke", "Can I talk to someone"), sentences("It broke! Can I talk to someone?"));
        assertEquals(List.of("no funciona", "quiero hablar"), sentences("no funciona\n¿quiero hablar?"));
    }

    @Test
    void oneSentenceIsTheWhole() {
        assertEquals(List.of(), sentences("can i talk to someone, please?"));
        assertEquals(List.of(), sentences(""));
        assertEquals(List.of(), sentences("?!"));
    }

    @Test
    void aWordAloneIsNoSentence() {
        assertEquals(List.of("where is it"), sentences("Hello. where is it"));
    }
}
