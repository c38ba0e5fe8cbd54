package org.alongside.routing.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Replays.Example;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.routing.TestCase;
import org.alongside.routing.Trials.Line;
import org.alongside.routing.web.ReplaysPage.Fault;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.Test;

class FilesTest {

    private static final List<Intent> INTENTS = List.of(
            Intent.called("change_card").name("en", "Change the card").build(),
            Intent.called("refund").name("en", "Refund").build());

    @Test
    void examplesAreReadByTheirHeaderInAnyOrder() {
        ExampleFile file = ExampleFile.read("tier;Intent;Utterance\nA;change the card;my card\n;refund;money", INTENTS);

        assertEquals(
                List.of(
                        new Example("my card", "change_card", Optional.of(IntentTier.A)),
                        new Example("money", "refund", Optional.empty())),
                file.examples());
        assertEquals(List.of(), file.faults());
    }

    @Test
    void withoutAHeaderTheOrderIsTextIntentTier() {
        ExampleFile file = ExampleFile.read("my card,change_card,C\nhello", INTENTS);

        assertEquals(
                new Example("my card", "change_card", Optional.of(IntentTier.C)),
                file.examples().get(0));
        assertEquals(new Example("hello", "", Optional.empty()), file.examples().get(1));
    }

    @Test
    void faultsNameTheirLine() {
        ExampleFile file = ExampleFile.read(
                "utterance,intent,tier\nfine,refund,A\n,refund,\n\"two\nlines\",nope,\nmoney,refund,D", INTENTS);

        assertEquals(
                List.of(
                        new Fault(3, "routing.replays.file.empty", ""),
                        new Fault(4, "routing.replays.file.intent", "nope"),
                        new Fault(6, "routing.replays.file.tier", "D")),
                file.faults());
    }

    @Test
    void testCasesComeBackAsTheyWereWritten() {
        TestCase test = new TestCase(
                new UUID(1, 1),
                "Unknown, \"charge\"",
                List.of(new Line("my card", Duration.ZERO), new Line("a charge", Duration.ofHours(2))),
                "en",
                Kind.ESCALATE,
                "refund",
                "tier-c-intent",
                "ada",
                Instant.EPOCH,
                Optional.empty());

        var read = TestCaseFile.read(TestCaseFile.write(List.of(test, test)));

        assertEquals(2, read.size());
        assertEquals(test.lines(), read.get(0).scene().lines());
        assertEquals(test.name(), read.get(1).name());
        assertEquals("tier-c-intent", read.get(1).rule());
    }

    @Test
    void testCaseWithoutADecisionIsRefused() {
        RefusedException refused =
                assertThrows(RefusedException.class, () -> TestCaseFile.read("1,,my card,0,en,maybe,,"));

        assertEquals("routing.tests.fault.decision", refused.messageKey());
    }
}
