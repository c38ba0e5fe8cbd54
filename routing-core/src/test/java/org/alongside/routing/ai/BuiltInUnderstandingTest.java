package org.alongside.routing.ai;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.knowledge.Embeddings;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.SignalKind;
import org.alongside.routing.Thresholds;
import org.alongside.routing.Understood;
import org.alongside.routing.Utterance;
import org.alongside.shared.TenantId;
import org.junit.jupiter.api.Test;

class BuiltInUnderstandingTest {

    private static final TenantId ACME = new TenantId(UUID.fromString("00000000-0000-7000-8000-0000000000a1"));
    private static final TenantId GLOBEX = new TenantId(UUID.fromString("00000000-0000-7000-8000-0000000000b2"));
    private static final UUID VERSION = UUID.fromString("00000000-0000-7000-8000-0000000000c3");

    private final BuiltInUnderstanding engine =
            new BuiltInUnderstanding(Embeddings.absent(), new Vectors(Embeddings.absent()));

    private static List<Intent> intents() {
        return List.of(intent("track_order", "Track an order"), intent("return_item", "Return an item"));
    }

    private static Intent intent(String key, String name) {
        List<Utterance> utterances = Shop.examples().stream()
                .filter(example -> example.intentKey().equals(key))
                .map(example -> new Utterance("en", example.text()))
                .toList();
        return Intent.called(key)
                .name("en", name)
                .caseType("orders")
                .tier(IntentTier.A)
                .utterances(utterances)
                .build();
    }

    private static PolicyVersion policy() {
        return new PolicyVersion(VERSION, 1, Instant.EPOCH, "test", intents(), Thresholds.DEFAULT);
    }

    private Understood read(TenantId tenant, String text) {
        return engine.understand(tenant, policy(), text, "es", List.of("en", "es"));
    }

    @Test
    void aMessageIsReadWithTheModelOfItsTenantAndVersion() {
        engine.load(ACME, VERSION, engine.train(intents()));

        Understood understood = read(ACME, "where is my parcel? let me talk to a person");

        assertEquals("en", understood.language());
        assertTrue(understood.languageSupported());
        assertEquals("track_order", understood.guesses().get(0).intent());
        assertEquals(SignalKind.ASKS_FOR_PERSON, understood.signals().get(0).kind());
        assertFalse(understood.outOfScope());
    }

    @Test
    void anotherTenantIsNotServedTheModel() {
        engine.load(ACME, VERSION, engine.train(intents()));

        assertTrue(engine.loaded(ACME, VERSION));
        assertFalse(engine.loaded(GLOBEX, VERSION));
        assertEquals(List.of(), read(GLOBEX, "where is my parcel").guesses());
    }

    @Test
    void withoutAModelSignalsAreStillHeard() {
        Understood understood = read(ACME, "there is a charge that i do not recognise");

        assertEquals(SignalKind.FRAUD, understood.signals().get(0).kind());
        assertTrue(understood.outOfScope());
    }

    @Test
    void theHintDecidesWhereTheWordsShowNoLanguage() {
        assertEquals("es", read(ACME, "12345").language());
        assertEquals(
                "en",
                engine.understand(ACME, policy(), "12345", "fr", List.of("en", "es"))
                        .language());
    }

    @Test
    void aForeignLanguageIsNotSupported() {
        Understood understood = read(ACME, "wo ist mein paket, ich habe es noch nicht bekommen");

        assertEquals("und", understood.language());
        assertFalse(understood.languageSupported());
    }

    @Test
    void trainingTwiceGivesTheSameBytes() {
        assertArrayEquals(engine.train(intents()), engine.train(intents()));
    }
}
