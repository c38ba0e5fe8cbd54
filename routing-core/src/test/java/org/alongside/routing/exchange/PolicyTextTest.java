package org.alongside.routing.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.routing.Complexity;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.PolicyFiles.Fault;
import org.alongside.routing.RequiredField;
import org.alongside.routing.RequiredField.Kind;
import org.alongside.routing.Stakes;
import org.alongside.routing.Thresholds;
import org.alongside.routing.Utterance;
import org.junit.jupiter.api.Test;

class PolicyTextTest {

    private static final Thresholds STRICTER = new Thresholds(0.9, 0.05, 1, 6, Duration.ofHours(12));

    private static final List<Intent> INTENTS = List.of(
            Intent.called("pay_late")
                    .name("en", "Late: \"payment\"")
                    .name("es", "Pago, tardío")
                    .caseType("billing")
                    .description("A fee,\nor a question about one; # no comment")
                    .tier(IntentTier.C)
                    .complexity(Complexity.COMPLEX)
                    .stakes(List.of(Stakes.MONEY, Stakes.LEGAL))
                    .team("payments")
                    .skill("disputes")
                    .requiredFields(List.of(
                            new RequiredField("plan", Kind.ORDER_NUMBER, "MP-####"),
                            new RequiredField("shop", Kind.TEXT, "")))
                    .approvedReplies(List.of("fees", "rates"))
                    .allowedTools(Set.of("waive"))
                    .owner("ada")
                    .riskNote("- looks like a list")
                    .effectiveFrom(LocalDate.of(2026, 12, 1))
                    .utterances(List.of(
                            new Utterance("en", "why a fee?"),
                            new Utterance("es", "¿por qué, \"un\" recargo?"),
                            new Utterance("en", "=SUM(A1)"),
                            new Utterance("en", "'=quoted already"),
                            new Utterance("en", "no"),
                            new Utterance("en", "007"),
                            new Utterance("en", "2026-12-01"),
                            new Utterance("en", "null")))
                    .build(),
            Intent.called("change_card")
                    .name("en", "Card")
                    .caseType("cards")
                    .tier(IntentTier.A)
                    .build());

    @Test
    void yamlComesBackAsItWent() {
        PolicyText read = PolicyYaml.read(YamlWriting.write(INTENTS, STRICTER));

        assertEquals(List.of(), read.faults());
        assertEquals(INTENTS, read.intents());
        assertEquals(Optional.of(STRICTER), read.thresholds());
    }

    @Test
    void csvComesBackAsItWent() {
        PolicyText read = PolicyCsv.read(CsvWriting.write(INTENTS));

        assertEquals(List.of(), read.faults());
        assertEquals(INTENTS, read.intents());
    }

    @Test
    void csvOfAnotherCountrysSpreadsheetIsRead() {
        PolicyText read =
                PolicyCsv.read("\uFEFFkey;tier;language;utterance\r\npay_late;b;en;one, two\r\n;;en;three\r\n");

        assertEquals(
                List.of(new Utterance("en", "one, two"), new Utterance("en", "three")),
                read.intents().get(0).utterances());
        assertEquals(IntentTier.B, read.intents().get(0).tier());
    }

    @Test
    void everyFaultHasItsLineAndTheRestIsRead() {
        PolicyText read = PolicyYaml.read("""
                intents:
                  - key: one
                    tier: D
                  - key: two
                    tier: A
                  - key: three
                    tier: A
                    effectiveFrom: soon
                  - key: four
                    colour: blue
                """);

        assertEquals(List.of("two"), read.intents().stream().map(Intent::key).toList());
        assertEquals(List.of(3, 8, 10), read.faults().stream().map(Fault::line).toList());
        assertEquals("routing.import.fault.choice", read.faults().get(0).messageKey());
        assertEquals(List.of("D", "A, B, C"), read.faults().get(0).arguments());
        assertEquals(4, read.lineOf("two"));
    }

    @Test
    void textThatIsNoYamlSaysWhere() {
        Fault fault = PolicyYaml.read("intents:\n  - key: [one\n  - tier: A\n")
                .faults()
                .get(0);

        assertEquals("routing.import.fault.yaml", fault.messageKey());
        assertTrue(fault.line() >= 2);
    }

    @Test
    void classesAreNeverMadeAndBombsAreRefused() {
        assertEquals(
                List.of(),
                PolicyYaml.read("!!javax.script.ScriptEngineManager [x]").intents());
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int level = 1; level < 20; level++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]%n".formatted(level, level, level - 1, level - 1, level - 1));
        }
        assertEquals(1, PolicyYaml.read(bomb.toString()).faults().size());
    }

    @Test
    void emptyTextAndForeignColumnsAreNamed() {
        assertEquals(
                "routing.import.fault.empty",
                PolicyYaml.read("").faults().get(0).messageKey());
        assertEquals(
                "routing.import.fault.empty", PolicyCsv.read("").faults().get(0).messageKey());
        assertEquals(
                List.of("colour"),
                PolicyCsv.read("key,tier,utterance,colour\n").faults().get(0).arguments());
        assertEquals(
                List.of("utterance"),
                PolicyCsv.read("key,tier\n").faults().get(0).arguments());
    }
}
