package org.alongside.routing.ai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.alongside.knowledge.Embeddings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IntentModelTest {

    static Stream<Embeddings> embeddings() {
        return Stream.of(Embeddings.absent(), inProcess());
    }

    private static Embeddings inProcess() {
        return ServiceLoader.load(Embeddings.class).findFirst().orElseThrow();
    }

    private static Guesses ask(IntentModel model, Embeddings embeddings, String text) {
        return model.classify(text, embeddings.present() ? embeddings.embed(text) : null);
    }

    @ParameterizedTest
    @MethodSource("embeddings")
    void guessesWhatWasNeverSaidInTheseWords(Embeddings embeddings) {
        IntentModel model = IntentModel.train(Shop.examples(), embeddings, 1);

        assertEquals(
                "track_order",
                ask(model, embeddings, "where's the package i ordered").best().intentKey());
        assertEquals(
                "return_item",
                ask(model, embeddings, "the shoes are too small, can i send them back")
                        .best()
                        .intentKey());
        assertEquals(
                "change_card",
                ask(model, embeddings, "how do i change the card i use to pay")
                        .best()
                        .intentKey());
        assertEquals(
                "opening_hours",
                ask(model, embeddings, "are you open today").best().intentKey());
    }

    @ParameterizedTest
    @MethodSource("embeddings")
    void probabilitiesOfAllIntentsSumToOneAndFall(Embeddings embeddings) {
        IntentModel model = IntentModel.train(Shop.examples(), embeddings, 1);

        Guesses guesses = ask(model, embeddings, "where is my jacket");

        assertEquals(1, guesses.sum(key -> true), 1e-5);
        assertEquals(List.of("change_card", "opening_hours", "return_item", "track_order"), model.intents());
        for (int i = 1; i < guesses.all().size(); i++) {
            assertTrue(guesses.all().get(i - 1).probability()
                    >= guesses.all().get(i).probability());
        }
    }

    @ParameterizedTest
    @MethodSource("embeddings")
    void aMessageAboutNothingOfOursIsOutOfScope(Embeddings embeddings) {
        IntentModel model = IntentModel.train(Shop.examples(), embeddings, 1);

        assertTrue(ask(model, embeddings, "tell me a joke about penguins").outOfScope());
        assertTrue(ask(model, embeddings, "what is the capital of mongolia").outOfScope());
        assertFalse(ask(model, embeddings, "where is my parcel please").outOfScope());
    }

    @ParameterizedTest
    @MethodSource("embeddings")
    void sameExamplesGiveTheSameModel(Embeddings embeddings) {
        byte[] once = IntentModel.train(Shop.examples(), embeddings, 7).toBytes();
        byte[] again = IntentModel.train(Shop.examples(), embeddings, 7).toBytes();

        org.junit.jupiter.api.Assertions.assertArrayEquals(once, again);
    }

    @ParameterizedTest
    @MethodSource("embeddings")
    void aModelReadBackAnswersAsBefore(Embeddings embeddings) {
        IntentModel model = IntentModel.train(Shop.examples(), embeddings, 1);
        IntentModel read = IntentModel.fromBytes(model.toBytes());

        for (Example example : Shop.examples()) {
            assertEquals(ask(model, embeddings, example.text()), ask(read, embeddings, example.text()));
        }
        assertEquals(model.embeddingsModel(), read.embeddingsModel());
    }

    @Test
    void withoutAVectorItGoesByWords() {
        IntentModel model = IntentModel.train(Shop.examples(), inProcess(), 1);

        assertEquals(
                "track_order", model.classify("where is my parcel", null).best().intentKey());
    }

    @Test
    void oddMessagesGetAnAnswerAtOnce() {
        IntentModel model = IntentModel.train(Shop.examples(), Embeddings.absent(), 1);
        long start = System.nanoTime();

        for (String odd : List.of("", "?", "\u0000", "日本語", "😀", "a".repeat(1_000_000), "where is ".repeat(100_000))) {
            assertEquals(1, model.classify(odd, null).sum(key -> true), 1e-5);
        }
        assertTrue(System.nanoTime() - start < 1_000_000_000L);
    }

    @Test
    void oneIntentIsNotEnough() {
        List<Example> one = List.of(new Example("hello", "greet"));

        assertThrows(IllegalArgumentException.class, () -> IntentModel.train(one, Embeddings.absent(), 1));
    }

    @Test
    void anIntentWithASingleExampleIsFine() {
        List<Example> two = List.of(new Example("where is my parcel", "track"), new Example("opening hours", "hours"));

        IntentModel model = IntentModel.train(two, Embeddings.absent(), 1);

        assertEquals("hours", model.classify("your hours?", null).best().intentKey());
    }

    @Test
    void bytesOfSomethingElseAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> IntentModel.fromBytes(new byte[] {0, 0, 0, 9}));
        assertThrows(IllegalArgumentException.class, () -> IntentModel.fromBytes(new byte[0]));
    }
}
