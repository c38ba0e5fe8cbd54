package org.alongside.routing.ai;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How texts look to those who know signals by their likeness: their n-grams, and perhaps the parts of their words and
 * which words stand near which.
 */
final class SignalText {

    private static final double OF_EACH = 0.7;
    /** What only one text has tells nothing about others. */
    private static final int ENOUGH = 2;

    private final Lexicon lexicon;
    private final Parts parts = Parts.ofOurLanguages();
    private final int[] partGrams;
    private final int[] pairGrams;

    SignalText(List<String> texts) {
        lexicon = Lexicon.of(texts);
        List<Words> words = texts.stream().map(Words::of).toList();
        partGrams = frequent(words, text -> PartGrams.of(text, parts));
        pairGrams = frequent(words, PairGrams::of);
    }

    private static int[] frequent(List<Words> texts, Function<Words, int[]> grams) {
        int[] all = texts.stream()
                .flatMapToInt(text -> IntStream.of(grams.apply(text)))
                .sorted()
                .toArray();
        return IntStream.rangeClosed(0, all.length - ENOUGH)
                .filter(i -> all[i] == all[i + ENOUGH - 1])
                .map(i -> all[i])
                .distinct()
                .toArray();
    }

    int size() {
        return lexicon.size();
    }

    /** With parts and pairs. */
    int wholeSize() {
        return lexicon.size() + partGrams.length + pairGrams.length;
    }

    SparseVector vector(String text) {
        return lexicon.vector(text);
    }

    /** With the parts and pairs of its words behind its n-grams. */
    SparseVector whole(SparseVector ngrams, Words words) {
        int[] ofParts = PartGrams.of(words, parts);
        int[] ofPairs = PairGrams.of(words);
        var whole = new Growing(ngrams, ofParts.length + ofPairs.length);
        whole.add(ofParts, partGrams, lexicon.size());
        whole.add(ofPairs, pairGrams, lexicon.size() + partGrams.length);
        return whole.vector();
    }

    /** Whether any of them is about a person, a call or a machine; none asks for a person otherwise. */
    boolean tell(Words words) {
        return PartGrams.tell(words, parts);
    }

    /** A vector that grows behind. */
    private static final class Growing {

        private final int[] index;
        private final float[] value;
        private int size;

        Growing(SparseVector first, int more) {
            size = first.size();
            index = Arrays.copyOf(first.index(), size + more);
            value = Arrays.copyOf(first.value(), size + more);
        }

        /** Of those found, each that is known counts alike. */
        void add(int[] found, int[] known, int from) {
            float weight = (float) (OF_EACH / Math.sqrt(Math.max(1, found.length)));
            for (int gram : found) {
                int at = Arrays.binarySearch(known, gram);
                if (at >= 0) {
                    index[size] = from + at;
                    value[size++] = weight;
                }
            }
        }

        SparseVector vector() {
            return new SparseVector(Arrays.copyOf(index, size), Arrays.copyOf(value, size));
        }
    }
}
