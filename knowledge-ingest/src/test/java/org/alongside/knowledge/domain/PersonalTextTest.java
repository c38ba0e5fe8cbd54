package org.alongside.knowledge.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Write to marta.ruiz@example.com today.|Write to … today.",
                "Your order MP-471122 is late.|Your order … is late.",
                "Call +34 612 345 678.|Call ….",
                "Card 4111 1111 1111 1111 is blocked.|Card … is blocked."
            })
    void dataOfOneCustomerIsMasked(String text, String masked) {
        assertEquals(masked, PersonalText.masked(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It costs EUR 1.200,50.",
                "It takes 14 days from 2026-03-02.",
                "It costs $12,500.00 a year.",
                "Open from 9 to 18."
            })
    void whatHoldsForAllStays(String text) {
        assertEquals(text, PersonalText.masked(text));
    }

    @Test
    void greetingAndClosingBelongToOneCustomer() {
        assertEquals(
                "Gift cards are taken in our shops only.",
                PersonalText.forAll("Hi Marta,\n\nGift cards are taken in our shops only.\n\nBest regards,\nAna"));
        assertEquals(
                "Las tarjetas regalo valen solo en tienda.",
                PersonalText.forAll("Hola, Marta: Las tarjetas regalo valen solo en tienda.\nUn saludo, Ana"));
    }
}
