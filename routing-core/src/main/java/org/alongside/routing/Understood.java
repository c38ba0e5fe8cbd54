package org.alongside.routing;

import java.util.List;

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
        float[] vector) {}
