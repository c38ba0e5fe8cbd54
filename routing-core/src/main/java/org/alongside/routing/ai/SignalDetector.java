package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alongside.routing.Signal;
import org.alongside.routing.Signal.Source;
import org.alongside.routing.SignalKind;

/**
 * Finds in a message what must make the assistant careful, by the phrase lists of all our languages: whoever asks for a
 * person in another language than the shop's is understood too. Thread-safe; some microseconds.
 */
public final class SignalDetector {

    /** What is longer is said in several sentences, and phrases find those. */
    private static final int LONGEST_LIKE_ONE = 300;

    private final Map<SignalKind, PhraseList> lists = new EnumMap<>(SignalKind.class);
    private final SignalLikeness likeness = SignalLikeness.ofOurExamples();

    private static final class Ours {
        static final SignalDetector DETECTOR = new SignalDetector();
    }

    /** The one of this process: it is made in half a second, so not more often than needed. */
    public static SignalDetector ours() {
        return Ours.DETECTOR;
    }

    private SignalDetector() {
        for (SignalKind kind : SignalKind.values()) {
            if (kind.worded()) {
                lists.put(
                        kind,
                        PhraseList.together(SignalExample.LANGUAGES.stream()
                                .map(language -> list(kind, language))
                                .toList()));
            }
        }
    }

    private static PhraseList list(SignalKind kind, String language) {
        return PhraseList.read(Resources.lines("/signals/" + language + "/" + SignalExample.file(kind) + ".txt"));
    }

    /** One signal of a kind at most, with the contact's own words that show it. */
    public List<Signal> detect(String message) {
        Words words = Words.of(message);
        List<Signal> signals = new ArrayList<>();
        lists.forEach((kind, list) -> list.find(words).ifPresent(evidence -> signals.add(new Signal(kind, evidence))));
        addLike(message.strip(), words, signals);
        return signals;
    }

    public boolean shows(SignalKind kind, String message) {
        PhraseList list = lists.get(kind);
        return list != null && list.find(Words.of(message)).isPresent();
    }

    private void addLike(String message, Words words, List<Signal> signals) {
        if (message.isEmpty() || message.length() > LONGEST_LIKE_ONE) {
            return;
        }
        for (SignalKind kind : likeness.seen(message, words, k -> lists.get(k).excepts(words))) {
            if (signals.stream().noneMatch(signal -> signal.kind() == kind)) {
                signals.add(new Signal(kind, message, Source.LIKENESS));
            }
        }
    }
}
