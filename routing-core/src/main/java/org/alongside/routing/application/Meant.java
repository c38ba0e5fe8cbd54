package org.alongside.routing.application;

import java.util.List;
import java.util.Optional;
import org.alongside.routing.IntentGuess;
import org.alongside.routing.SmallTalk;
import org.alongside.routing.Understood;
import org.alongside.routing.ai.SmallTalkPhrases;
import org.alongside.routing.domain.Choices;

/**
 * What a message wants: what the contact chose when the assistant asked, or nothing but courtesy, or else what the
 * engine reads in it. Signals are not looked at here: they count whatever is meant.
 */
record Meant(
        String language,
        boolean languageSupported,
        List<IntentGuess> guesses,
        boolean outOfScope,
        SmallTalk smallTalk,
        boolean beyondWords) {

    static Meant by(Admitted turn, Understood understood) {
        return chosen(turn)
                .or(() -> courtesy(turn, understood))
                .orElseGet(() -> new Meant(
                        understood.language(),
                        understood.languageSupported(),
                        understood.guesses(),
                        understood.outOfScope(),
                        SmallTalk.NONE,
                        false));
    }

    /** Who takes a choice has said what they want: there is nothing to guess. */
    private static Optional<Meant> chosen(Admitted turn) {
        String language = turn.standing().conversation().language();
        return Choices.taken(turn.message().text(), turn.standing().choices())
                .map(intent -> new Meant(
                        turn.business().languageOr(language),
                        true,
                        List.of(new IntentGuess(intent, 1)),
                        false,
                        SmallTalk.NONE,
                        true));
    }

    /** "Oi" alone says too little to tell a language by; the list that has it knows. */
    private static Optional<Meant> courtesy(Admitted turn, Understood understood) {
        return SmallTalkPhrases.in(
                        turn.message().text(),
                        List.of(
                                turn.standing().conversation().language(),
                                understood.language(),
                                turn.message().language()))
                .map(found -> new Meant(
                        turn.business().languageOr(found.language()), true, List.of(), false, found.kind(), true));
    }
}
