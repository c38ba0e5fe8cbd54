package org.alongside.routing.ai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.knowledge.Embeddings;
import org.alongside.routing.Progress;
import org.junit.jupiter.api.Test;

/**
 * Three subjects, told by nothing that words show. The quick embeddings know bills for sure, and take gold for nearly
 * silver.
 */
class SecondLookTest {

    private static final List<String> SUBJECTS =
            List.of("bill", "bill", "bill", "bill", "bill", "bill", "gold", "silver");

    private final AtomicInteger asked = new AtomicInteger();
    private final Embeddings deeper = new Metals("deep", 1, Embeddings.absent());
    private final Embeddings quick = new Metals("quick", 0.03f, deeper);

    private final class Metals implements Embeddings {

        private final String name;
        private final float apart;
        private final Embeddings behind;

        Metals(String name, float apart, Embeddings behind) {
            this.name = name;
            this.apart = apart;
            this.behind = behind;
        }

        @Override
        public int dimensions() {
            return 4;
        }

        /** The last number moves with the text, so that no two are the same. */
        @Override
        public float[] embed(String text) {
            asked.addAndGet(name.equals("deep") ? 1 : 0);
            float shade = Math.floorMod(text.hashCode() / 7, 10) * 0.02f;
            String subject = subject(text);
            float[] vector = subject.equals("bill")
                    ? new float[] {1, 0, 0, shade}
                    : new float[] {0, 1, subject.equals("gold") ? apart : -apart, shade};
            double length = Math.sqrt(1 + vector[2] * vector[2] + shade * shade);
            for (int d = 0; d < vector.length; d++) {
                vector[d] /= (float) length;
            }
            return vector;
        }

        @Override
        public Embeddings deeper() {
            return behind;
        }

        @Override
        public String model() {
            return name;
        }
    }

    private static String subject(String text) {
        return SUBJECTS.get(Math.floorMod(text.hashCode() * 31 / 11, SUBJECTS.size()));
    }

    private static List<Example> examples() {
        return texts(7).limit(120).map(text -> new Example(text, subject(text))).toList();
    }

    /** Letters in any order. */
    private static Stream<String> texts(long seed) {
        var random = new SplittableRandom(seed);
        return Stream.generate(
                () -> random.ints(9, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining()));
    }

    /** Of a subject, and not among the examples. */
    private static String message(String subject) {
        return texts(8).filter(text -> subject(text).equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private IntentModel trained() {
        return IntentModel.train(examples(), quick, 1);
    }

    @Test
    void aClearMessageIsReadOnce() {
        IntentModel model = trained();
        String bill = message("bill");
        asked.set(0);

        Guesses guesses = model.classify(bill, quick.embed(bill), deeper);

        assertEquals("bill", guesses.best().intentKey());
        assertEquals(0, asked.get());
    }

    @Test
    void anUnclearMessageIsLookedAtTwice() {
        IntentModel model = trained();
        for (String metal : List.of("gold", "silver")) {
            String text = message(metal);
            asked.set(0);

            Guesses guesses = model.classify(text, quick.embed(text), deeper);

            assertEquals(1, asked.get());
            assertEquals(metal, guesses.best().intentKey());
            assertEquals(1, guesses.sum(key -> true), 1e-5);
        }
    }

    @Test
    void theSecondLookMakesItSurer() {
        IntentModel model = trained();
        String gold = message("gold");
        float[] vector = quick.embed(gold);

        assertTrue(model.classify(gold, vector, deeper).sum("gold"::equals)
                > model.classify(gold, vector).sum("gold"::equals));
    }

    @Test
    void otherEmbeddingsThanThoseOfTheTrainingAreNotAsked() {
        IntentModel model = trained();
        String gold = message("gold");
        float[] vector = quick.embed(gold);
        asked.set(0);

        Guesses guesses = model.classify(gold, vector, new Metals("other", 1, Embeddings.absent()));

        assertEquals(model.classify(gold, vector), guesses);
        assertEquals(0, asked.get());
    }

    @Test
    void aModelReadBackLooksTwiceToo() {
        IntentModel model = trained();
        IntentModel back = IntentModel.fromBytes(model.toBytes());
        String gold = message("gold");
        float[] vector = quick.embed(gold);

        assertNotNull(back.secondLook());
        assertEquals(model.classify(gold, vector, deeper), back.classify(gold, vector, deeper));
    }

    @Test
    void withoutDeeperOnesThereIsNoSecondLook() {
        IntentModel model = new IntentTraining(examples(), 1)
                .train(quick, Embeddings.absent(), Progress.unwatched())
                .model();

        assertNull(model.secondLook());
        assertNull(IntentModel.fromBytes(model.toBytes()).secondLook());
    }
}
