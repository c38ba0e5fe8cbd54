package org.alongside.routing.domain;

import java.util.Set;
import org.alongside.routing.OwnSignals.NewPhrase;
import org.alongside.routing.SignalKind;
import org.alongside.shared.RefusedException;

/** Which words a business may add to a signal. */
public final class OwnPhraseRules {

    public static final int MOST_PHRASES = 1000;
    private static final int LONGEST = 120;
    private static final int LONGEST_NAME = 60;
    private static final int LEAST_LETTERS = 2;
    private static final int ENOUGH_MESSAGES = 50;
    private static final int FIFTH = 5;
    private static final Set<String> LANGUAGES = Set.of("en", "es", "pt");
    private static final Set<SignalKind> OWN = Set.of(SignalKind.OWN_PERSON, SignalKind.OWN_DRAFT);

    private OwnPhraseRules() {}

    /** @throws RefusedException naming what is wrong with it */
    public static void check(NewPhrase phrase) {
        String words = phrase.phrase().strip();
        if (!phrase.kind().worded() && !OWN.contains(phrase.kind())) {
            throw new RefusedException("routing.signals.fault.kind");
        }
        if (OWN.contains(phrase.kind()) && phrase.name().isBlank()) {
            throw new RefusedException("routing.signals.fault.name");
        }
        if (phrase.name().length() > LONGEST_NAME) {
            throw new RefusedException("routing.signals.fault.nameTooLong");
        }
        if (!LANGUAGES.contains(phrase.language())) {
            throw new RefusedException("routing.signals.fault.language");
        }
        checkWords(words);
    }

    private static void checkWords(String words) {
        if (words.isEmpty()) {
            throw new RefusedException("routing.signals.fault.empty");
        }
        if (words.codePoints().filter(Character::isLetterOrDigit).count() < LEAST_LETTERS) {
            throw new RefusedException("routing.signals.fault.tooShort", words);
        }
        if (words.length() > LONGEST) {
            throw new RefusedException("routing.signals.fault.tooLong", words.substring(0, LONGEST));
        }
    }

    /** A phrase that half of all customers use tells nobody apart. */
    public static void checkReach(String phrase, int messages, int caught) {
        if (messages >= ENOUGH_MESSAGES && caught * FIFTH > messages) {
            throw new RefusedException("routing.signals.fault.tooCommon", phrase, caught, messages);
        }
    }
}
