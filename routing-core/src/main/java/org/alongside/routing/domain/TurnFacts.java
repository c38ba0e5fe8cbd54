package org.alongside.routing.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.IntentGuess;
import org.alongside.routing.Signal;
import org.alongside.routing.SignalKind;
import org.alongside.routing.SmallTalk;

/**
 * What was observed about a contact's message and its conversation before anything is decided. Stored with the
 * decision, so that it can be decided again.
 *
 * @param guesses best first; empty when nothing could be read
 * @param negativeTurns messages of the contact with negative sentiment in this conversation, this one included
 * @param turns messages of the contact in this conversation, this one included
 * @param age of the conversation
 * @param repeated whether the contact asks again what they asked before
 * @param escalatedBefore whether a person was brought in earlier, here or in a recent conversation on the same intent
 * @param failure what broke while the message was read, or empty
 * @param smallTalk whether the message is nothing but courtesy; {@code guesses} is empty then
 * @param clarified whether the assistant asked before, in this conversation, what is meant
 */
public record TurnFacts(
        String language,
        boolean languageSupported,
        List<IntentGuess> guesses,
        boolean outOfScope,
        List<Signal> signals,
        int negativeTurns,
        int turns,
        Duration age,
        boolean repeated,
        boolean escalatedBefore,
        String failure,
        SmallTalk smallTalk,
        boolean clarified) {

    public TurnFacts {
        guesses = List.copyOf(guesses);
        signals = List.copyOf(signals);
    }

    public Optional<Signal> signal(SignalKind kind) {
        return signals.stream().filter(signal -> signal.kind() == kind).findFirst();
    }

    public Optional<IntentGuess> best() {
        return guesses.stream().findFirst();
    }
}
