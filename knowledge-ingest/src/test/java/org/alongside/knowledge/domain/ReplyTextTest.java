package org.alongside.knowledge.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTextTest {

    private static final String TEXT = "Hello {Contact name}, your order {order-number} is on its way.";

    @Test
    void fieldsAreReadHoweverTheyAreWritten() {
        assertEquals(List.of("contact_name", "order_number"), List.copyOf(ReplyText.fields(TEXT)));
    }

    @Test
    void knownFieldsAreFilledAndOthersStay() {
        Map<String, String> known = Map.of("contact_name", "Marta");

        assertEquals("Hello Marta, your order {order-number} is on its way.", ReplyText.filled(TEXT, known));
        assertFalse(ReplyText.complete(TEXT, known));
        assertTrue(ReplyText.complete(TEXT, Map.of("contact_name", "Marta", "order_number", "MP-12")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "evil.example/pay",
                "www.evil",
                "<b>x</b>",
                "{business name}",
                "a\nb",
                "[here](x)",
                "this is a very long name that nobody has and that would take a whole sentence to say aloud"
            })
    void whatACustomerWroteBringsNothingHarmfulIn(String value) {
        assertEquals("Dear {contact name}", ReplyText.filled("Dear {contact name}", Map.of("contact_name", value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MP-123456", "EUR 1.200,50", "2026-03-02", "marta@example.com", "O'Neill, J. M.", "José"})
    void whatFieldsHoldIsSaid(String value) {
        assertEquals("Dear " + value, ReplyText.filled("Dear {contact name}", Map.of("contact_name", value)));
    }

    @Test
    void aDollarSignIsOnlyADollarSign() {
        assertEquals("It costs $1.", ReplyText.filled("It costs {amount}.", Map.of("amount", "$1")));
    }

    @Test
    void bracesThatCloseNothingAreNoticed() {
        assertTrue(ReplyText.malformed("Order {number is late."));
        assertTrue(ReplyText.malformed("Order number} is late."));
        assertTrue(ReplyText.malformed("Order {1} is late."));
        assertFalse(ReplyText.malformed(TEXT));
    }
}
