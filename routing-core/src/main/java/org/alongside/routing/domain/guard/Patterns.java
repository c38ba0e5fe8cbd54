package org.alongside.routing.domain.guard;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Phrases of several languages as one pattern over folded text. */
final class Patterns {

    private Patterns() {}

    /** Whole words; each line of an argument is an alternative. */
    static Pattern words(String... alternatives) {
        return Pattern.compile("(?<![\\p{L}\\d])(?:" + String.join("|", alternatives) + ")(?![\\p{L}\\d])");
    }

    static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /** The first that does not stand word by word in the sources. */
    static Optional<String> firstNotIn(Pattern pattern, String text, String sources) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (!sources.contains(matcher.group().strip())) {
                return Optional.of(matcher.group());
            }
        }
        return Optional.empty();
    }
}
