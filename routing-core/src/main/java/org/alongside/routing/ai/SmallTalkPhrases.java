package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.routing.SmallTalk;

/**
 * Reads messages of nothing but courtesy, by closed lists of phrases: every word of the message must belong to one. One
 * word more, and it is not small talk. Thread-safe.
 */
public final class SmallTalkPhrases {

    /** Longer ones have more to say. */
    private static final int MOST_WORDS = 10;

    private static final List<SmallTalkPhrases> LANGUAGES =
            List.of(new SmallTalkPhrases("en"), new SmallTalkPhrases("es"), new SmallTalkPhrases("pt"));

    private record Listed(SmallTalk kind, List<String> words) {}

    /** @param kind NONE never; what came last counts, so that "hi, thanks, bye" is a goodbye */
    public record Found(SmallTalk kind, String language) {}

    private final String language;
    private final List<Listed> phrases = new ArrayList<>();

    private SmallTalkPhrases(String language) {
        this.language = language;
        Resources.lines("/small-talk/" + language + ".txt").forEach(this::add);
    }

    /** @param preferred languages, likeliest first: "ola" is Portuguese, and Spanish in a hurry */
    public static Optional<Found> in(String text, List<String> preferred) {
        Words words = Words.of(text);
        if (words.count() == 0 || words.count() > MOST_WORDS) {
            return Optional.empty();
        }
        List<String> said =
                IntStream.range(0, words.count()).mapToObj(words::plain).toList();
        List<Found> found =
                LANGUAGES.stream().flatMap(one -> one.read(said).stream()).toList();
        return preferred.stream()
                .flatMap(language -> found.stream().filter(one -> one.language().equals(language)))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private void add(String line) {
        String[] parts = line.split(":", 2);
        SmallTalk kind =
                parts[0].equals("with") ? SmallTalk.NONE : SmallTalk.valueOf(parts[0].toUpperCase(Locale.ROOT));
        for (String phrase : parts[1].split(";")) {
            phrases.add(new Listed(kind, List.of(phrase.strip().split(" "))));
        }
    }

    private Optional<Found> read(List<String> said) {
        Set<SmallTalk> kinds = kinds(said);
        return Arrays.stream(SmallTalk.values())
                .filter(kind -> kind != SmallTalk.NONE && kinds.contains(kind))
                .reduce((first, last) -> last)
                .map(kind -> new Found(kind, language));
    }

    /** What the words are put together of, or nothing when some belong to no phrase. */
    private Set<SmallTalk> kinds(List<String> said) {
        if (said.isEmpty()) {
            return EnumSet.noneOf(SmallTalk.class);
        }
        for (Listed phrase : beginning(said)) {
            List<String> rest = said.subList(phrase.words().size(), said.size());
            Set<SmallTalk> kinds = kinds(rest);
            if (rest.isEmpty() || !kinds.isEmpty()) {
                kinds.add(phrase.kind());
                return kinds;
            }
        }
        return EnumSet.noneOf(SmallTalk.class);
    }

    /** The longest first. */
    private List<Listed> beginning(List<String> said) {
        return phrases.stream()
                .filter(phrase -> phrase.words().size() <= said.size()
                        && said.subList(0, phrase.words().size()).equals(phrase.words()))
                .sorted((one, other) -> other.words().size() - one.words().size())
                .collect(Collectors.toList());
    }
}
