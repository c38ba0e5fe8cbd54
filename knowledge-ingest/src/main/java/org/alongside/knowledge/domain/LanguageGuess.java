package org.alongside.knowledge.domain;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which of the supported languages a document is written in, by its commonest function words. */
public final class LanguageGuess {

    private static final int ENOUGH_WORDS = 2_000;

    private static final Map<String, Set<String>> FUNCTION_WORDS = Map.of(
            "en", Set.of("the", "and", "of", "to", "is", "you", "your", "for", "with", "that", "we", "are", "it", "on"),
            "es", Set.of("el", "la", "los", "las", "y", "en", "del", "con", "su", "una", "es", "al", "tu", "si", "lo"),
            "pt",
                    Set.of(
                            "o", "os", "as", "e", "em", "do", "da", "dos", "das", "com", "uma", "não", "você", "seu",
                            "ao"));

    private LanguageGuess() {}

    /** ISO 639-1: en, es or pt; the fallback when the text says nothing. */
    public static String of(String text, String fallback) {
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", ENOUGH_WORDS);
        String best = fallback;
        int most = 0;
        for (String language : new String[] {"en", "es", "pt"}) {
            Set<String> known = FUNCTION_WORDS.get(language);
            int found = 0;
            for (String word : words) {
                found += known.contains(word) ? 1 : 0;
            }
            if (found > most) {
                most = found;
                best = language;
            }
        }
        return best;
    }
}
