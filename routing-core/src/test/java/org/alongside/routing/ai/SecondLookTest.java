package org.alongside.routing.ai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.knowledge.Embeddings;
import org.alongside.routing.Progress;
import org.junit.jupiter.api.Test;

/** Three subjects: the quick embeddings know "bill" for sure, and take "gold" and "silver" for nearly the same. */
class SecondLookTest {

    private static final String[] ENDINGS = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"};

    private final AtomicInteger asked = new AtomicInteger();
    private final Embeddings deeper = new Metals("deep", 1, Embeddings.absent());
    private final Embeddings quick = new Metals("quick", 0.02f, deeper);

    /** The last letter moves the vector a little, so that no two examples are the same. */
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

        @Override
        public float[] embed(String text) {
            asked.addAndGet(name.equals("deep") ? 1 : 0);
            float shade = (text.charAt(text.length() - 1) - 'a') * 0.02f;
            float[] vector = text.startsWith("bill")
                    ? new float[] {1, 0, 0, shade}
                    : new float[] {0, 1, text.startsWith("gold") ? apart : -apart, shade};
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

    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (String subject : List.of("bill", "gold", "silver")) {
            for (int i = 0; i < ENDINGS.length; i++) {
                // The words in between are the same for all, so that words alone do not tell.
                examples.add(new Example(subject + " " + ENDINGS[i] + ENDINGS[(i + 3) % 10], subject));
            }
        }
        return examples;
    }

    private IntentModel trained() {
        return IntentModel.train(examples(), quick, 1);
    }

    @Test
    void aClearMessageIsReadOnce() {
        IntentModel model = trained();
        asked.set(0);

        Guesses guesses = model.classify("bill xa", quick.embed("bill xa"), deeper);

        assertEquals("bill", guesses.best().intentKey());
        assertEquals(0, asked.get());
    }

    @Test
    void anUnclearMessageIsLookedAtTwice() {
        IntentModel model = trained();
        asked.set(0);

        Guesses guesses = model.classify("goldsilver", quick.embed("goldsilver"), deeper);

        assertEquals(1, asked.get());
        assertEquals("gold", guesses.best().intentKey());
        assertEquals(1, guesses.sum(key -> true), 1e-5);
    }

    @Test
    void theSecondLookMakesItSurer() {
        IntentModel model = trained();
        float[] vector = quick.embed("goldsilver");

        assertTrue(model.classify("goldsilver", vector, deeper).sum("gold"::equals)
                > model.classify("goldsilver", vector).sum("gold"::equals));
    }

    @Test
    void otherEmbeddingsThanThoseOfTheTrainingAreNotAsked() {
        IntentModel model = trained();
        asked.set(0);
        float[] vector = quick.embed("goldsilver");

        Guesses guesses = model.classify("goldsilver", vector, new Metals("other", 1, Embeddings.absent()));

        assertEquals(model.classify("goldsilver", vector), guesses);
        assertEquals(0, asked.get());
    }

    @Test
    void aModelReadBackLooksTwiceToo() {
        IntentModel model = trained();
        IntentModel back = IntentModel.fromBytes(model.toBytes());
        float[] vector = quick.embed("goldsilver");

        assertNotNull(back.secondLook());
        assertEquals(
                model.classify("goldsilver", vector, deeper), back.classify("goldsilver", vector, deeper));
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
