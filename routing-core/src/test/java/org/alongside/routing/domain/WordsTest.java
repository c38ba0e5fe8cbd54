package org.alongside.routing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void findsWhatAnAgentWouldAskFor() {
        assertEquals(
                Map.of("order", "AB-10482", "amount", "$49.90", "date", "2026-02-11", "card", "4242"),
                Fields.in(List.of(
                        "hello", "My order AB-10482 was charged $49.90 on 2026-02-11", "the card ending in 4242")));
        assertEquals(
                Map.of("order", "10482", "amount", "49,90 €", "date", "11/02"),
                Fields.in(List.of("El pedido número 10482 del 11/02 costó 49,90 €")));
    }

    @Test
    void greetingIsNoNeed() {
        assertEquals("I see a charge I do not know", Need.in(List.of("hi", "I see a charge I do not know")));
        assertEquals("hi", Need.in(List.of("hi")));
    }

    @Test
    void askingAgainIsSeen() {
        assertTrue(Repetition.of("how do I change my card??", List.of("How do I change my card?")));
        assertFalse(Repetition.of("how do I change my address", List.of("How do I change my card?")));
        assertFalse(Repetition.of("ok", List.of("OK")));
    }
}
