package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.routing.Signal;
import org.alongside.routing.Signal.Source;
import org.alongside.routing.SignalKind;

/** Finds a business's own words in messages. Thread-safe; microseconds. */
public final class OwnWords {

    public static final OwnWords NONE = new OwnWords(List.of());

    /** Longer ones are refused before they come here. */
    private static final int MOST_WORDS = 100;

    private final Map<Sought, PhraseIndex> phrases = new LinkedHashMap<>();

    private record Sought(SignalKind kind, String name) {}

    /** @param name of the business's own signal, or empty */
    public record Line(SignalKind kind, String name, String phrase) {}

    public OwnWords(List<Line> lines) {
        for (Line line : lines) {
            List<PhraseTerm> terms = terms(line.phrase());
            if (!terms.isEmpty() && terms.size() <= MOST_WORDS) {
                phrases.computeIfAbsent(new Sought(line.kind(), line.name()), sought -> new PhraseIndex())
                        .add(terms, Phrase.Extent.ANY);
            }
        }
    }

    /** People write words, not patterns: everything but a star at a word's end is just a word. */
    private static List<PhraseTerm> terms(String phrase) {
        List<PhraseTerm> terms = new ArrayList<>();
        for (String written : phrase.strip().split("\\s+")) {
            Words words = Words.of(written);
            for (int i = 0; i < words.count(); i++) {
                boolean beginning = written.endsWith("*") && i == words.count() - 1;
                Set<String> exact = beginning ? Set.of() : Set.of(words.plain(i));
                List<String> beginnings = beginning ? List.of(words.plain(i)) : List.of();
                terms.add(new PhraseTerm(exact, beginnings, List.of(), false, false));
            }
        }
        return terms;
    }

    /** One signal at most of a kind and name, with the words that show it. */
    public List<Signal> detect(String message) {
        if (phrases.isEmpty()) {
            return List.of();
        }
        Words words = Words.of(message);
        List<Signal> signals = new ArrayList<>();
        phrases.forEach((sought, index) -> {
            for (int from = 0; from < words.count(); from++) {
                int end = index.end(words, from);
                if (end > from) {
                    String said = words.said(from, end);
                    signals.add(new Signal(sought.kind(), said, sought.name(), List.of(), Source.BUSINESS));
                    break;
                }
            }
        });
        return signals;
    }
}
