package org.alongside.routing.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.alongside.routing.Charter;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.RequiredField;
import org.alongside.routing.Utterance;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.Test;

class FormsTest {

    @Test
    void intentIsReadAsItWasTyped() {
        MultivaluedMap<String, String> sent = sent(Map.of(
                "key", "change_card",
                "name-en", " Change the card ",
                "tier", "A",
                "complexity", "SIMPLE",
                "caseType", "payments",
                "field-name-1", " order_number ",
                "field-kind-1", "ORDER_NUMBER",
                "effectiveFrom", "2026-12-01",
                "utterances-en", "one\r\n\r\n two \nthree"));
        sent.put("stakes", List.of("MONEY"));

        Intent intent = IntentForm.of(sent, List.of("en", "es")).toIntent();

        assertEquals(Map.of("en", "Change the card"), intent.name());
        assertEquals(IntentTier.A, intent.tier());
        assertEquals(
                List.of(new RequiredField("order_number", RequiredField.Kind.ORDER_NUMBER, "")),
                intent.requiredFields());
        assertEquals(LocalDate.of(2026, 12, 1), intent.effectiveFrom());
        assertEquals(
                List.of(new Utterance("en", "one"), new Utterance("en", "two"), new Utterance("en", "three")),
                intent.utterances());
        assertEquals(
                intent, IntentForm.of(intent, List.of("en", "es")).toIntent(), "what is shown is what will be saved");
    }

    @Test
    void tierThatWasNotChosenIsNamed() {
        IntentForm form = IntentForm.of(sent(Map.of("key", "change_card")), List.of("en"));

        assertEquals("routing.intent.fault.tier", refusal(form::toIntent));
    }

    @Test
    void dayThatIsNoneIsNamed() {
        IntentForm form = IntentForm.of(
                sent(Map.of("key", "change_card", "tier", "A", "complexity", "SIMPLE", "effectiveFrom", "soon")),
                List.of("en"));

        assertEquals("routing.intent.fault.effectiveFrom", refusal(form::toIntent));
    }

    @Test
    void charterIsReadInPercentAndShownAgain() {
        CharterForm form = CharterForm.of(sent(Map.of(
                "purpose", "p",
                "low-overall", "20",
                "high-overall", "45,5",
                "triggers", "one\ntwo",
                "owner-name-1", "Ada",
                "agents", "3",
                "hoursPerDay", "8",
                "pace", "4.5")));

        Charter charter = form.toCharter();

        assertEquals(new Charter.Range(0.2, 0.455), charter.escalation().get("overall"));
        assertEquals(List.of("one", "two"), charter.triggers());
        assertEquals("Ada", charter.owners().get(0).name());
        assertEquals(4.5, charter.capacity().conversationsPerAgentHour());
        assertEquals("45.5", CharterForm.of(charter).ranges().get("overall").high());
    }

    @Test
    void rangeThatIsNoneIsRefused() {
        assertEquals("routing.charter.fault.range", refusal(() -> Ranges.of("overall", List.of(0.5, 0.2))));
        assertEquals("routing.charter.fault.range", refusal(() -> Ranges.of("overall", List.of(0.5, 1.2))));
        assertEquals("routing.charter.fault.range", refusal(() -> Ranges.of("overall", Arrays.asList(0.5, null))));
        assertEquals("routing.charter.fault.range", refusal(() -> Ranges.of("D", List.of(0.2, 0.5))));
    }

    @Test
    void wordThatIsNoNumberIsRefused() {
        CharterForm form = CharterForm.of(sent(Map.of("agents", "many")));

        assertEquals("routing.charter.fault.number", refusal(form::toCharter));
    }

    private static String refusal(Runnable work) {
        return assertThrows(RefusedException.class, work::run).messageKey();
    }

    private static MultivaluedMap<String, String> sent(Map<String, String> fields) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        fields.forEach(sent::add);
        return sent;
    }
}
