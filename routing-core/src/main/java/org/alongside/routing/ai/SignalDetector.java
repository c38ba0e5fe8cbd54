package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.Signal;
import org.alongside.routing.Signal.Source;
import org.alongside.routing.SignalKind;

/**
 * Finds in a message what must make the assistant careful, by the phrase lists of all our languages: whoever asks for a
 * person in another language than the shop's is understood too. Thread-safe; some microseconds.
 */
public final class SignalDetector {

    /** What is longer is said in several sentences, and phrases find those, on their own. */
    private static final int LONGEST_LIKE_ONE = 300;

    private final Map<SignalKind, PhraseList> lists = new EnumMap<>(SignalKind.class);
    private final SignalLikeness likeness = SignalLikeness.ofOurExamples();

    private static final class Ours {
        static final SignalDetector DETECTOR = new SignalDetector();
    }

    /** The one of this process: it is made in a second or two, so not more often than needed. */
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
        Optional<SignalLikeness.Look> look = look(message, words);
        List<Signal> signals = new ArrayList<>();
        lists.keySet()
                .forEach(kind ->
                        phrase(kind, words, look).ifPresent(evidence -> signals.add(new Signal(kind, evidence))));
        look.ifPresent(likeness -> addLike(message.strip(), words, likeness, signals));
        return signals;
    }

    public boolean shows(SignalKind kind, String message) {
        Words words = Words.of(message);
        return lists.containsKey(kind)
                && phrase(kind, words, look(message, words)).isPresent();
    }

    private Optional<SignalLikeness.Look> look(String message, Words words) {
        String text = message.strip();
        return text.isEmpty() || text.length() > LONGEST_LIKE_ONE
                ? Optional.empty()
                : Optional.of(likeness.at(text, words));
    }

    private Optional<String> phrase(SignalKind kind, Words words, Optional<SignalLikeness.Look> look) {
        return lists.get(kind)
                .find(words)
                .filter(found -> look.isEmpty() || look.get().supports(kind));
    }

    private void addLike(String message, Words words, SignalLikeness.Look look, List<Signal> signals) {
        for (SignalKind kind : look.seen(k -> lists.get(k).excepts(words))) {
            if (signals.stream().noneMatch(signal -> signal.kind() == kind)) {
                signals.add(new Signal(kind, message, Source.LIKENESS));
            }
        }
    }
}
