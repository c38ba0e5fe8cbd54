package org.alongside.routing.ai;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How texts look to those who know signals by their likeness: their n-grams, and perhaps the parts of their words. */
final class SignalText {

    private static final float OF_WORDS = 0.5f;
    private static final float OF_PARTS = 1.4f;

    private final Lexicon lexicon;
    private final Parts parts = Parts.ofOurLanguages();
    private final int[] grams;

    SignalText(List<String> texts) {
        lexicon = Lexicon.of(texts);
        grams = texts.stream()
                .flatMapToInt(text -> IntStream.of(PartGrams.of(Words.of(text), parts)))
                .sorted()
                .distinct()
                .toArray();
    }

    int size() {
        return lexicon.size();
    }

    /** With parts. */
    int wholeSize() {
        return lexicon.size() + grams.length;
    }

    SparseVector vector(String text) {
        return lexicon.vector(text);
    }

    /** With the parts of its words behind its n-grams. */
    SparseVector whole(SparseVector ngrams, Words words) {
        int[] found = PartGrams.of(words, parts);
        int size = ngrams.size();
        int[] index = Arrays.copyOf(ngrams.index(), size + found.length);
        float[] value = Arrays.copyOf(ngrams.value(), size + found.length);
        for (int i = 0; i < size; i++) {
            value[i] *= OF_WORDS;
        }
        float weight = (float) (OF_PARTS / Math.sqrt(Math.max(1, found.length)));
        for (int gram : found) {
            int at = Arrays.binarySearch(grams, gram);
            if (at >= 0) {
                index[size] = lexicon.size() + at;
                value[size++] = weight;
            }
        }
        return new SparseVector(Arrays.copyOf(index, size), Arrays.copyOf(value, size));
    }
}
