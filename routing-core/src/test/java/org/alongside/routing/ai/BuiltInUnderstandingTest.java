package org.alongside.routing.ai;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.ServiceLoader;
import java.util.UUID;
import org.alongside.knowledge.Embeddings;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.SignalKind;
import org.alongside.routing.Thresholds;
import org.alongside.routing.Understood;
import org.alongside.routing.Utterance;
import org.alongside.shared.Started;
import org.alongside.shared.TenantId;
import org.junit.jupiter.api.Test;

class BuiltInUnderstandingTest {

    private static final TenantId ACME = new TenantId(UUID.fromString("00000000-0000-7000-8000-0000000000a1"));
    private static final TenantId GLOBEX = new TenantId(UUID.fromString("00000000-0000-7000-8000-0000000000b2"));
    private static final UUID VERSION = UUID.fromString("00000000-0000-7000-8000-0000000000c3");

    private final BuiltInUnderstanding engine = engine(Embeddings.absent());

    private static BuiltInUnderstanding engine(Embeddings embeddings) {
        return new BuiltInUnderstanding(embeddings, new Vectors(embeddings), 100);
    }

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

    @Test
    void manyMessagesAreReadAsOneByOneAndInTheirOrder() {
        engine.load(ACME, VERSION, engine.train(intents()));
        List<String> texts = List.of("where is my parcel", "i want to send this back", "12345", "where is my parcel");

        List<Understood> all = engine.understandAll(ACME, policy(), texts, List.of("en", "es"));

        for (int i = 0; i < texts.size(); i++) {
            Understood one = engine.understand(ACME, policy(), texts.get(i), "", List.of("en", "es"));
            assertEquals(one.guesses(), all.get(i).guesses());
            assertEquals(one.language(), all.get(i).language());
        }
    }

    @Test
    void theSameBytesGiveTheSameGuessesAfterARestart() {
        Embeddings embeddings = ServiceLoader.load(Embeddings.class).findFirst().orElseThrow();
        BuiltInUnderstanding before = engine(embeddings);
        byte[] model = before.train(intents());
        before.load(ACME, VERSION, model);
        BuiltInUnderstanding after = engine(embeddings);
        after.load(ACME, VERSION, model.clone());

        for (String text : List.of("where is my parcel", "may i return it", "sing me a song")) {
            Understood one = before.understand(ACME, policy(), text, "", List.of("en"));
            Understood other = after.understand(ACME, policy(), text, "", List.of("en"));
            assertEquals(one.guesses(), other.guesses());
            assertEquals(one.outOfScope(), other.outOfScope());
        }
    }

    @Test
    void aModelForOtherEmbeddingsIsAskedByWordsAloneAndIsOutdated() {
        Embeddings own = new Letters("own");
        Embeddings other = new Letters("other");
        byte[] model = engine(own).train(intents());
        BuiltInUnderstanding engine = engine(other);
        engine.load(ACME, VERSION, model);

        assertFalse(engine(own).isOutdated(model));
        assertTrue(engine.isOutdated(model));
        assertFalse(engine(Embeddings.absent()).isOutdated(model));
        assertTrue(engine.isOutdated(new byte[] {0, 0, 0, 1}));
        assertEquals(
                IntentModel.fromBytes(model)
                        .classify("where is my parcel", null)
                        .best()
                        .probability(),
                engine.understand(ACME, policy(), "where is my parcel", "", List.of("en"))
                        .guesses()
                        .get(0)
                        .probability());
    }

    @Test
    void bothSentenceModelsAreThereBeforeTheFirstMessage() {
        Counted quick = new Counted("quick", new Counted("deep", Embeddings.absent()));

        engine(quick).getReady(new Started());

        assertEquals(1, quick.count());
        assertEquals(1, ((Counted) quick.deeper()).count());
    }

    @Test
    void whatAnEarlierModelKnowsIsNotAskedAgainAndChangesNothing() {
        byte[] model = engine(new Counted("quick", Embeddings.absent())).train(intents());
        Counted quick = new Counted("quick", Embeddings.absent());
        BuiltInUnderstanding engine = engine(quick);

        engine.recall(intents(), model);
        byte[] again = engine.train(intents());

        assertArrayEquals(model, again);
        assertEquals(0, quick.count());
    }

    @Test
    void aModelOfOtherEmbeddingsOrOtherExamplesIsNotBelieved() {
        byte[] model = engine(new Counted("other", Embeddings.absent())).train(intents());
        byte[] ofOne = engine(new Counted("quick", Embeddings.absent())).train(intents());
        Counted quick = new Counted("quick", Embeddings.absent());
        BuiltInUnderstanding engine = engine(quick);

        engine.recall(intents(), model);
        engine.recall(intents().subList(0, 1), ofOne);
        engine.recall(intents(), new byte[] {0, 0, 0, 1});
        engine.train(intents());

        assertTrue(quick.count() > 0);
    }

    @Test
    void anUnloadedModelMustBeLoadedAgain() {
        engine.load(ACME, VERSION, engine.train(intents()));

        engine.unload(ACME, VERSION);

        assertFalse(engine.loaded(ACME, VERSION));
    }

    /** Counts how often it is asked. */
    private static final class Counted implements Embeddings {

        private final Letters letters;
        private final Embeddings deeper;
        private int count;

        Counted(String model, Embeddings deeper) {
            this.letters = new Letters(model);
            this.deeper = deeper;
        }

        int count() {
            return count;
        }

        @Override
        public int dimensions() {
            return letters.dimensions();
        }

        @Override
        public float[] embed(String text) {
            count++;
            return letters.embed(text);
        }

        @Override
        public Embeddings deeper() {
            return deeper;
        }

        @Override
        public String model() {
            return letters.model();
        }
    }

    /** Counts letters; two of them differ in nothing but their name. */
    private record Letters(String model) implements Embeddings {

        @Override
        public int dimensions() {
            return 32;
        }

        @Override
        public float[] embed(String text) {
            float[] vector = new float[32];
            text.chars().forEach(c -> vector[c % 32] += 1);
            double length = Math.sqrt(Dot.product(vector, vector));
            for (int d = 0; d < vector.length; d++) {
                vector[d] /= (float) Math.max(length, 1);
            }
            return vector;
        }
    }
}
