package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.Signal;
import org.alongside.routing.SignalKind;

/**
 * Finds in a message what must make the assistant careful, by the phrase lists of all our languages: whoever asks for a
 * person in another language than the shop's is understood too. Thread-safe; some microseconds.
 */
public final class SignalDetector {

    private static final List<String> LANGUAGES = List.of("en", "es", "pt");

    private final Map<SignalKind, List<PhraseList>> lists = new EnumMap<>(SignalKind.class);

    public SignalDetector() {
        for (SignalKind kind : SignalKind.values()) {
            if (!kind.worded()) {
                continue;
            }
            String file = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
            lists.put(
                    kind,
                    LANGUAGES.stream()
                            .map(language -> PhraseList.read(Resources.lines("/signals/" + language + "/" + file)))
                            .toList());
        }
    }

    /** One signal of a kind at most, with the contact's own words that show it. */
    public List<Signal> detect(String message) {
        Words words = Words.of(message);
        List<Signal> signals = new ArrayList<>();
        lists.forEach((kind, languages) ->
                find(languages, words).ifPresent(evidence -> signals.add(new Signal(kind, evidence))));
        return signals;
    }

    private static Optional<String> find(List<PhraseList> languages, Words words) {
        for (PhraseList list : languages) {
            Optional<String> evidence = list.find(words);
            if (evidence.isPresent()) {
                return evidence;
            }
        }
        return Optional.empty();
    }
}
