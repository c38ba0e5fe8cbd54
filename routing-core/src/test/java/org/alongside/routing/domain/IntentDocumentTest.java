package org.alongside.routing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.alongside.routing.Charter;
import org.alongside.routing.Complexity;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.RequiredField;
import org.alongside.routing.RequiredField.Kind;
import org.alongside.routing.Stakes;
import org.junit.jupiter.api.Test;

class IntentDocumentTest {

    @Test
    void whatIsWrittenIsRead() {
        Intent intent = Intent.called("pay_late")
                .name("en", "Late payment")
                .name("es", "Pago tardío")
                .caseType("billing")
                .description("A fee, or a question about one")
                .tier(IntentTier.C)
                .complexity(Complexity.COMPLEX)
                .stakes(List.of(Stakes.MONEY))
                .team("payments")
                .skill("disputes")
                .requiredFields(List.of(new RequiredField("plan", Kind.ORDER_NUMBER, "MP-####")))
                .approvedReplies(List.of("fees"))
                .allowedTools(Set.of("waive"))
                .owner("ada")
                .riskNote("Money, and often anger")
                .effectiveFrom(LocalDate.of(2026, 12, 1))
                .says("en", "why a fee", "late fee", "fee?")
                .build();

        assertEquals(intent, IntentDocument.read(IntentDocument.write(intent)));
        assertEquals(intent, intent.change().build());
    }

    @Test
    void documentOfTheFirstVersionIsReadable() {
        Intent intent = IntentDocument.read(
                "{\"key\":\"pay_late\",\"name\":{\"en\":\"Late\"},\"caseType\":\"billing\","
                        + "\"description\":\"\",\"tier\":\"A\",\"complexity\":\"SIMPLE\",\"stakes\":[],\"team\":\"t\","
                        + "\"requiredFields\":[\"order_number\",\"shop\"],\"utterances\":[{\"language\":\"en\",\"text\":\"x\"}]}");

        assertEquals(
                List.of(
                        new RequiredField("order_number", Kind.ORDER_NUMBER, ""),
                        new RequiredField("shop", Kind.TEXT, "")),
                intent.requiredFields());
        assertEquals("", intent.skill());
        assertEquals(Set.of(), intent.allowedTools());
        assertNull(intent.effectiveFrom());
    }

    @Test
    void charterOfBeforeRaisingWasAskedIsReadable() {
        Charter charter = CharterDocument.read("{\"purpose\":\"p\",\"conversationsPerAgentHour\":\"4.5\"}");

        assertEquals(Charter.Raising.DEFAULT, charter.raising());
        Charter stricter = new Charter(
                "p",
                List.of(),
                "",
                "",
                charter.escalation(),
                List.of(),
                1,
                charter.capacity(),
                new Charter.Raising(true, 72));
        assertEquals(stricter, CharterDocument.read(CharterDocument.write(stricter)));
    }
}
