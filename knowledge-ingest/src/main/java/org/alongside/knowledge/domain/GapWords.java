package org.alongside.knowledge.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a question or an answer is about, as a set of cut words. */
final class GapWords {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final int SHORTEST = 3;
    /** Endings say little: "refunds", "refunded" and "refund" are one. */
    private static final int STEM = 6;

    private GapWords() {}

    static Set<String> of(String text, String language) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST)
                .filter(word -> !QuestionWords.of(language).contains(word))
                .map(word -> ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                        .replaceAll(""))
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .collect(Collectors.toSet());
    }

    /** Common words / those of the smaller one, 0..1. */
    static double overlap(Set<String> one, Set<String> other) {
        int fewer = Math.min(one.size(), other.size());
        return fewer == 0 ? 0 : (double) common(one, other) / fewer;
    }

    static long common(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).count();
    }
}
