package org.alongside.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns a text into a vector of its meaning. Thread-safe; the same text always gives the same vector.
 *
 * <p>A machine or a language for which word and character n-grams alone suit has {@link #absent()} embeddings: callers
 * ask {@link #present()} and go without, they never fail.
 */
public interface Embeddings {

    /**
     * Length of the vectors; 0 when no embeddings are available, and then {@link #embed} gives an empty array. The
     * first call may take a second: the model is loaded then.
     */
    int dimensions();

    /**
     * A vector of length 1 (Euclidean); zeros for blank text. Only the first 250 pieces of a text or so count. Slow
     * (milliseconds): never call it inside a transaction. Empty when the source of the vectors fails this time, a
     * server that is down, say: go without then, and keep nothing.
     */
    float[] embed(String text);

    /**
     * Vectors of many texts, in their order: cheaper than one after another where they can be computed together, and
     * then a little off from those of {@link #embed} (cosines of .99), for 8-bit weights are scaled by all that is
     * computed at once. The same texts always give the same, and one text more or less changes few of the others. All
     * or none: no vectors at all when the source fails this time.
     */
    default List<float[]> embedAll(List<String> texts) {
        List<float[]> all = new ArrayList<>();
        for (String text : texts) {
            float[] vector = embed(text);
            if (vector.length == 0) {
                return List.of();
            }
            all.add(vector);
        }
        return all;
    }

    /**
     * Vectors that {@link #embedAll} once gave for exactly these texts, kept by the caller: they need not be computed
     * again. Changes nothing but the time that it takes.
     */
    default void recall(List<String> texts, List<float[]> vectors) {}

    /**
     * Others that tell more and take longer, to be asked where these leave a doubt; absent where there are none. Asking
     * whether they are {@link #present()} may load them.
     */
    default Embeddings deeper() {
        return absent();
    }

    /** Names the model, so that what was trained on its vectors is never used with those of another. */
    default String model() {
        return present() ? "vectors-" + dimensions() : "none";
    }

    default boolean present() {
        return dimensions() > 0;
    }

    static Embeddings absent() {
        return NoEmbeddings.INSTANCE;
    }
}
