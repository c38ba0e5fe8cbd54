package org.alongside.routing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.alongside.routing.RequiredField;
import org.alongside.routing.RequiredField.Kind;
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
    void askingAgainIsSeen() {
        assertTrue(Repetition.of("how do I change my card??", List.of("How do I change my card?")));
        assertFalse(Repetition.of("how do I change my address", List.of("How do I change my card?")));
        assertFalse(Repetition.of("ok", List.of("OK")));
    }

    @Test
    void fieldsOfAnIntentAreFoundByKindAndFormat() {
        List<RequiredField> wanted = List.of(
                new RequiredField("plan", Kind.ORDER_NUMBER, "MP-####"),
                new RequiredField("paid", Kind.AMOUNT, ""),
                new RequiredField("day", Kind.DATE, ""),
                new RequiredField("mail", Kind.EMAIL, ""),
                new RequiredField("phone", Kind.PHONE, ""),
                new RequiredField("reason", Kind.TEXT, ""));

        assertEquals(
                Map.of(
                        "plan", "mp-1234",
                        "paid", "$49.90",
                        "day", "2026-02-11",
                        "mail", "ana@example.org",
                        "phone", "+34 600 123 456"),
                Fields.of(
                        wanted,
                        List.of(
                                "order 99 is not it, XMP-12345 neither, it is mp-1234 of 2026-02-11 for $49.90",
                                "write to ana@example.org or call +34 600 123 456")));
    }

    @Test
    void whatTheIntentAsksForIsNotToldTwice() {
        assertEquals(
                Map.of("plan", "AB-10482", "amount", "$49.90"),
                Fields.collected(
                        List.of(new RequiredField("plan", Kind.ORDER_NUMBER, "")),
                        List.of("My order AB-10482 cost $49.90")));
    }

    @Test
    void valuesAreCheckedAgainstTheirKind() {
        assertTrue(Fields.valid(new RequiredField("plan", Kind.TEXT, "MP-####"), "MP-1234"));
        assertFalse(Fields.valid(new RequiredField("plan", Kind.TEXT, "MP-####"), "MP-123"));
        assertTrue(Fields.valid(new RequiredField("order", Kind.ORDER_NUMBER, ""), "10482"));
        assertTrue(Fields.valid(new RequiredField("mail", Kind.EMAIL, ""), "ana@example.org"));
        assertFalse(Fields.valid(new RequiredField("mail", Kind.EMAIL, ""), "ana at example"));
        assertFalse(Fields.valid(new RequiredField("day", Kind.DATE, ""), "soon"));
        assertTrue(Fields.valid(new RequiredField("reason", Kind.TEXT, ""), "it broke"));
        assertFalse(Fields.valid(new RequiredField("reason", Kind.TEXT, ""), " "));
    }

    @Test
    void kindOfANameAloneIsGuessed() {
        assertEquals(Kind.ORDER_NUMBER, RequiredField.named("order_number").kind());
        assertEquals(Kind.DATE, RequiredField.named("return_date").kind());
        assertEquals(Kind.AMOUNT, RequiredField.named("amount").kind());
        assertEquals(Kind.TEXT, RequiredField.named("shop").kind());
    }
}
