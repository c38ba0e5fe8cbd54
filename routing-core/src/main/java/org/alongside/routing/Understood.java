package org.alongside.routing;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the built-in engine made of a message.
 *
 * @param language ISO 639-1, or {@code und} when it is none of the tenant's
 * @param languageSupported whether it is one of the tenant's
 * @param guesses best first, over all intents of the policy; empty before the first policy is published
 * @param outOfScope resembles none of the tenant's examples
 * @param vector embedding of the text, or empty
 */
public record Understood(
        String language,
        boolean languageSupported,
        List<IntentGuess> guesses,
        boolean outOfScope,
        List<Signal> signals,
        float[] vector) {

    /** With signals that others saw; of a kind that was seen already, those are more evidence. */
    public Understood with(List<Signal> more) {
        return more.isEmpty()
                ? this
                : new Understood(
                        language,
                        languageSupported,
                        guesses,
                        outOfScope,
                        Stream.concat(signals.stream(), more.stream()).toList(),
                        vector);
    }
}
