package org.alongside.knowledge.domain;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which of the supported languages a document is written in, by its commonest small words and by letters that give a
 * language away, because tables hardly have small words. Each word counts once: a header is repeated in every row.
 */
public final class LanguageGuess {

    private static final int ENOUGH_WORDS = 2_000;
    private static final List<String> LANGUAGES = List.of("en", "es", "pt");

    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "en", Set.of("the", "and", "of", "to", "is", "you", "your", "for", "with", "that", "we", "are", "it", "on"),
            "es", Set.of("el", "la", "los", "las", "y", "en", "del", "con", "su", "una", "es", "al", "tu", "si", "lo"),
            "pt", Set.of("o", "os", "as", "e", "em", "do", "da", "dos", "das", "com", "uma", "não", "seu", "ao", "um"));

    private static final Map<String, Pattern> MARKS = Map.of(
            "en", Pattern.compile("^(th|wh)|ck|sh|ing$|tion$|ly$"),
            "es", Pattern.compile("ñ|^ll|ción$|ciones$|dad$|[íé]a$"),
            "pt", Pattern.compile("[ãõç]|nh|lh|dade$|agem$"));

    private LanguageGuess() {}

    /** ISO 639-1: en, es or pt; the fallback when the text says nothing. */
    public static String of(String text, String fallback) {
        Set<String> words =
                new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", ENOUGH_WORDS)));
        String best = fallback;
        long most = 0;
        for (String language : LANGUAGES) {
            long found = words.stream().filter(word -> shows(language, word)).count();
            if (found > most) {
                most = found;
                best = language;
            }
        }
        return best;
    }

    private static boolean shows(String language, String word) {
        return SMALL_WORDS.get(language).contains(word)
                || MARKS.get(language).matcher(word).find();
    }
}
