package org.alongside.routing.ai;

import java.util.List;
import org.alongside.knowledge.Embeddings;

/**
 * By the cosine of sentence vectors. A sketch of each vector, the signs of its numbers, rules out most pairs: at the
 * cosines that matter here, vectors differ in few signs.
 */
final class MeaningLikeness implements Likeness {

    private static final float CONTRADICTING = 0.93f;
    private static final float SAME = 0.97f;
    /** Four standard deviations above the signs in which two vectors at a cosine of 0.9 differ. */
    private static final double MOST_SIGNS = 0.22;

    private final Embeddings embeddings;
    private final float[][] vectors;
    private final long[][] signs;

    private MeaningLikeness(Embeddings embeddings, float[][] vectors, long[][] signs) {
        this.embeddings = embeddings;
        this.vectors = vectors;
        this.signs = signs;
    }

    static MeaningLikeness among(List<String> texts, Embeddings embeddings) {
        float[][] vectors = texts.stream().map(embeddings::embed).toArray(float[][]::new);
        long[][] signs = new long[vectors.length][];
        for (int i = 0; i < signs.length; i++) {
            signs[i] = signs(vectors[i]);
        }
        return new MeaningLikeness(embeddings, vectors, signs);
    }

    private static long[] signs(float[] vector) {
        long[] signs = new long[(vector.length + 63) / 64];
        for (int d = 0; d < vector.length; d++) {
            signs[d / 64] |= vector[d] > 0 ? 1L << d : 0;
        }
        return signs;
    }

    @Override
    public float[] of(String text) {
        float[] vector = embeddings.embed(text);
        float[] alike = new float[vectors.length];
        for (int i = 0; i < alike.length && vector.length > 0; i++) {
            alike[i] = Math.max(0, Dot.product(vector, vectors[i]));
        }
        return alike;
    }

    @Override
    public void pairs(float least, Pair pair) {
        for (int i = 0; i < vectors.length; i++) {
            for (int j = i + 1; j < vectors.length; j++) {
                if (mayBeAlike(signs[i], signs[j], vectors[i].length)) {
                    float similarity = Dot.product(vectors[i], vectors[j]);
                    if (similarity >= least) {
                        pair.found(i, j, Math.min(1, similarity));
                    }
                }
            }
        }
    }

    private static boolean mayBeAlike(long[] one, long[] other, int dimensions) {
        int different = 0;
        for (int i = 0; i < one.length; i++) {
            different += Long.bitCount(one[i] ^ other[i]);
        }
        return different <= MOST_SIGNS * dimensions;
    }

    @Override
    public float contradicting() {
        return CONTRADICTING;
    }

    @Override
    public float same() {
        return SAME;
    }
}
