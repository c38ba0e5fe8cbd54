package org.alongside.routing.ai;

import java.util.Arrays;
import org.alongside.routing.domain.PlainText;

/**
 * The n-grams of a text as 64-bit hashes: words, pairs of words, and runs of 2 to 4 characters inside a word. Odd
 * hashes stand for words, even ones for characters. Hashes instead of strings, so that a message costs one array.
 */
final class Grams {

    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST_WORDS = 400;
    private static final int LONGEST_WORD = 40;
    private static final long PAIR = 0x9E3779B97F4A7C15L;

    private long[] hashes = new long[256];
    private int size;

    private Grams() {}

    /** In the order of the text, with repetitions. Only the first 400 words count. */
    static long[] of(String text) {
        var grams = new Grams();
        String plain = PlainText.fold(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        grams.read(plain);
        return Arrays.copyOf(grams.hashes, grams.size);
    }

    private void read(String plain) {
        long previous = 0;
        int words = 0;
        int at = 0;
        while (at < plain.length() && words < MOST_WORDS) {
            int end = at;
            while (end < plain.length() && Character.isLetterOrDigit(plain.charAt(end))) {
                end++;
            }
            if (end > at) {
                previous = word(plain, at, Math.min(end, at + LONGEST_WORD), previous);
                words++;
            }
            at = end + 1;
        }
    }

    private long word(String plain, int from, int to, long previous) {
        long word = hash(plain, from, to, 1);
        add(word | 1);
        if (previous != 0) {
            add(mix(previous * PAIR + word) | 1);
        }
        for (int start = from - 1; start < to; start++) {
            for (int length = 2; length <= 4 && start + length <= to + 1; length++) {
                add(hash(plain, start, start + length, from, to) & ~1L);
            }
        }
        return word;
    }

    private static long hash(String plain, int from, int to, long seed) {
        long hash = seed;
        for (int i = from; i < to; i++) {
            hash = (hash ^ plain.charAt(i)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    /** As above, but a place before or after the word counts as a blank. */
    private static long hash(String plain, int from, int to, int wordStart, int wordEnd) {
        long hash = 2 + to - from;
        for (int i = from; i < to; i++) {
            char c = i < wordStart || i >= wordEnd ? ' ' : plain.charAt(i);
            hash = (hash ^ c) * 0x100000001B3L;
        }
        return mix(hash);
    }

    private static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        return mixed ^ (mixed >>> 29);
    }

    private void add(long hash) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        hashes[size++] = hash;
    }
}
