package org.alongside.routing.domain;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whether somebody asks again what they asked before: the surest sign that the answer did not help. */
public final class Repetition {

    private static final int LEAST_WORDS = 3;
    private static final double ALIKE = 0.8;

    private Repetition() {}

    public static boolean of(String text, List<String> earlier) {
        return at(text, earlier).isPresent();
    }

    /** Which of the earlier ones it repeats, the last if several. */
    public static OptionalInt at(String text, List<String> earlier) {
        Set<String> words = words(text);
        return words.size() < LEAST_WORDS
                ? OptionalInt.empty()
                : IntStream.range(0, earlier.size())
                        .filter(i -> overlap(words, words(earlier.get(i))) >= ALIKE)
                        .max();
    }

    private static double overlap(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        Set<String> either = new HashSet<>(one);
        either.addAll(other);
        return either.isEmpty() ? 0 : (double) both.size() / either.size();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(PlainText.fold(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
