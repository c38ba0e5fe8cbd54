package org.alongside.routing.domain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeThoughtTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how do I change my card?",
                "I was charged twice this month.",
                "The parcel (order 4711) never arrived!",
                "¿Cómo cambio mi tarjeta?",
                "Não recebi o meu pedido.",
                "i want to know where my order is now",
                "quiero saber cuándo llega el paquete que pedí ayer",
                "She said \"we will call you back.\""
            })
    void sentencesAndLongLinesAreWhole(String text) {
        assertTrue(WholeThought.is(text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "hi",
                "hello?",
                "I have",
                "a problem",
                "my order",
                "4711",
                "the parcel that you sent to me last week and",
                "I wanted to ask you something about my card,",
                "so this is what happened to me yesterday:",
                "I do not know any more what to do...",
                "quiero cambiar la tarjeta con la que pago el",
                "queria trocar o cartão com que eu pago a minha"
            })
    void piecesAreNot(String text) {
        assertFalse(WholeThought.is(text), text);
    }
}
