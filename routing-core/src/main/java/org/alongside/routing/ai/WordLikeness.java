package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** By the rare n-grams that texts share, found by a list of the texts with each n-gram. */
final class WordLikeness implements Likeness {

    private static final float CONTRADICTING = 0.8f;
    private static final float SAME = 0.9f;
    /** Words and characters are a block of length 1 each. */
    private static final float BLOCKS = 2;

    private final Lexicon lexicon;
    private final List<SparseVector> vectors;
    private final int[][] textsWith;
    private final float[][] weights;

    private WordLikeness(Lexicon lexicon, List<SparseVector> vectors) {
        this.lexicon = lexicon;
        this.vectors = vectors;
        int[] counts = new int[lexicon.size()];
        vectors.forEach(x -> Arrays.stream(x.index()).forEach(feature -> counts[feature]++));
        textsWith = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
        weights = Arrays.stream(counts).mapToObj(float[]::new).toArray(float[][]::new);
        int[] next = new int[counts.length];
        for (int text = 0; text < vectors.size(); text++) {
            SparseVector x = vectors.get(text);
            for (int i = 0; i < x.size(); i++) {
                int feature = x.index()[i];
                textsWith[feature][next[feature]] = text;
                weights[feature][next[feature]++] = x.value()[i];
            }
        }
    }

    static WordLikeness among(List<String> texts) {
        Lexicon lexicon = Lexicon.of(texts);
        List<SparseVector> vectors = new ArrayList<>();
        texts.forEach(text -> vectors.add(lexicon.vector(text)));
        return new WordLikeness(lexicon, vectors);
    }

    @Override
    public float[] of(String text) {
        return of(lexicon.vector(text));
    }

    private float[] of(SparseVector x) {
        float[] alike = new float[vectors.size()];
        for (int i = 0; i < x.size(); i++) {
            int[] texts = textsWith[x.index()[i]];
            float[] with = weights[x.index()[i]];
            float value = x.value()[i] / BLOCKS;
            for (int t = 0; t < texts.length; t++) {
                alike[texts[t]] += value * with[t];
            }
        }
        return alike;
    }

    @Override
    public void pairs(float least, Pair pair) {
        for (int i = 0; i < vectors.size(); i++) {
            float[] alike = of(vectors.get(i));
            for (int j = i + 1; j < alike.length; j++) {
                if (alike[j] >= least) {
                    pair.found(i, j, Math.min(1, alike[j]));
                }
            }
        }
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
