package org.alongside.routing.domain;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.alongside.routing.Intent;
import org.alongside.routing.Utterance;
import org.alongside.shared.RefusedException;

/** What examples must be, alone and beside those of other intents. Stateful: remembers what it has seen. */
final class UtteranceRules {

    private static final int LONGEST = 500;
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** By language and bare words, the intent that has them. */
    private final Map<String, String> known = new HashMap<>();

    /** Takes the examples of intents that were checked before, whatever they are. */
    void remember(Collection<Intent> intents) {
        for (Intent intent : intents) {
            intent.utterances().forEach(utterance -> known.putIfAbsent(id(utterance), intent.key()));
        }
    }

    /** The same words under two intents would teach the classifier to guess. */
    void check(Intent intent) {
        for (Utterance utterance : intent.utterances()) {
            if (bare(utterance.text()).isEmpty()) {
                throw fault("utteranceEmpty", intent.key(), utterance.text());
            }
            if (utterance.text().length() > LONGEST) {
                throw fault("utteranceTooLong", intent.key(), LONGEST);
            }
            String owner = known.putIfAbsent(id(utterance), intent.key());
            if (owner != null) {
                throw fault("utteranceTwice", utterance.text(), owner, intent.key());
            }
        }
    }

    private static String id(Utterance utterance) {
        return utterance.language() + " " + bare(utterance.text());
    }

    /** The words alone: case, punctuation and spelling of letters do not make another example. */
    static String bare(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NO_LETTER_OR_DIGIT.matcher(normal).replaceAll(" ").strip();
    }

    private static RefusedException fault(String what, Object... arguments) {
        return new RefusedException("routing.intent.fault." + what, arguments);
    }
}
