package org.alongside.routing.ai;

import java.util.Arrays;

/**
 * Which words stand near which, each known by its beginning: pairs up to three places apart, next to each other or not,
 * with the beginning and the end of the message. So "passe para um atendente" and "passem-me a um atendente" share one.
 * As hashes: two pairs in a few thousand may be taken for one another, which costs nothing to speak of.
 */
final class PairGrams {

    private static final int LONGEST = 4;
    private static final int FAR = 3;
    private static final int OPENS = 1;
    private static final int ENDS = 2;

    private PairGrams() {}

    /** Ascending, each once. */
    static int[] of(Words words) {
        int[] beginnings = beginnings(words);
        int[] grams = new int[FAR * beginnings.length];
        int size = 0;
        for (int first = 0; first < beginnings.length; first++) {
            for (int second = first + 1; second < beginnings.length && second <= first + FAR; second++) {
                grams[size++] = pair(beginnings[first], beginnings[second], second == first + 1);
            }
        }
        return Arrays.stream(grams, 0, size).sorted().distinct().toArray();
    }

    private static int[] beginnings(Words words) {
        int[] beginnings = new int[words.count() + 2];
        beginnings[0] = OPENS;
        for (int i = 0; i < words.count(); i++) {
            beginnings[i + 1] = beginning(words.plain(i));
        }
        beginnings[beginnings.length - 1] = ENDS;
        return beginnings;
    }

    private static int beginning(String word) {
        int hash = 17;
        for (int i = 0; i < Math.min(LONGEST, word.length()); i++) {
            hash = 31 * hash + word.charAt(i);
        }
        return hash;
    }

    private static int pair(int first, int second, boolean neighbours) {
        long mixed = (first * 0x9E3779B97F4A7C15L + second) * 0xD6E8FEB86659FD93L + (neighbours ? 1 : 0);
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        return (int) (mixed >>> 32);
    }
}
