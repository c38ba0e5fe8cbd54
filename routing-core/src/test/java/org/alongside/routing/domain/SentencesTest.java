package org.alongside.routing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void markBeforeASmallLetterEndsNoSentence() {
        assertEquals(
                List.of("Pulsa ¿La has olvidado? y escribe tu correo.", "Te mandamos un enlace."),
                Sentences.of("Pulsa ¿La has olvidado? y escribe tu correo. Te mandamos un enlace."));
        assertEquals(List.of("It takes approx. two days."), Sentences.of("It takes approx. two days."));
    }

    @Test
    void newLineEndsASentenceHoweverTheNextBegins() {
        assertEquals(
                List.of("You need:", "your phone.", "your card."), Sentences.of("You need:\nyour phone.\nyour card."));
    }

    @Test
    void numbersAndLettersWithAFullStopEndNone() {
        assertEquals(List.of("It costs 3.5 euros, e.g. By card."), Sentences.of("It costs 3.5 euros, e.g. By card."));
    }
}
