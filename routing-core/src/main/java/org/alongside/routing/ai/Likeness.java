package org.alongside.routing.ai;

import java.util.List;
import org.alongside.knowledge.Embeddings;

/** How alike texts are, among some that are known and between them and a new one. */
interface Likeness {

    /** @return 0..1 for each known text, in their order */
    float[] of(String text);

    /** Tells of all pairs of known texts that are at least so alike; the first index is the lower one. */
    void pairs(float least, Pair pair);

    /** From where on two texts of different intents contradict each other. */
    float contradicting();

    /** From where on the second of two texts of one intent teaches nothing. */
    float same();

    @FunctionalInterface
    interface Pair {
        void found(int one, int other, float similarity);
    }

    static Likeness among(List<String> texts, Embeddings embeddings) {
        boolean all = embeddings.present() && texts.stream().allMatch(text -> embeddings.embed(text).length > 0);
        return all ? MeaningLikeness.among(texts, embeddings) : WordLikeness.among(texts);
    }
}
