package org.alongside.routing;

import java.time.Instant;
import java.util.UUID;

/**
 * Words that a business added to a signal. In force at once.
 *
 * @param kind one that we ship words for, {@link SignalKind#OWN_PERSON} or {@link SignalKind#OWN_DRAFT}
 * @param name of the business's own signal; empty for a kind that we ship words for
 * @param language ISO 639-1 of the words; they are looked for in messages of every language
 * @param phrase words in a row; one that ends in {@code *} stands for every word that begins so
 * @param removed whether it was taken out; it can be brought back
 */
public record OwnPhrase(
        UUID id,
        SignalKind kind,
        String name,
        String language,
        String phrase,
        String by,
        Instant at,
        boolean removed) {}
