package org.alongside.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is searched for.
 *
 * @param text the customer's words, best the last two or three turns joined
 * @param vector embedding of the text, or an empty array to search by words alone
 * @param languages passages in these languages only, best first; empty means any
 * @param audience CUSTOMERS finds only what customers may see; AGENTS_ONLY finds everything
 * @param limit how many at the most, 1..50
 * @param at the instant at which a passage must be in force; empty means now
 * @param market in which it must hold; {@code ""} is an unknown one, where only what holds everywhere does; empty means
 *     wherever
 * @param product that it must be about, besides what is about none; empty means any
 */
public record Question(
        String text,
        float[] vector,
        List<String> languages,
        Audience audience,
        int limit,
        Optional<Instant> at,
        Optional<String> market,
        Optional<String> product) {

    /** Now, about any product; for customers only what holds everywhere, for nothing is known of their market. */
    public Question(String text, float[] vector, List<String> languages, Audience audience, int limit) {
        this(
                text,
                vector,
                languages,
                audience,
                limit,
                Optional.empty(),
                audience == Audience.CUSTOMERS ? Optional.of("") : Optional.empty(),
                Optional.empty());
    }

    /** The same, at that instant unless it names another. */
    public Question asOf(Instant now) {
        return at.isPresent()
                ? this
                : new Question(text, vector, languages, audience, limit, Optional.of(now), market, product);
    }

    /** Of a customer in that market. */
    public Question in(String contactsMarket) {
        return new Question(text, vector, languages, audience, limit, at, Optional.of(contactsMarket), product);
    }

    /** About that product. */
    public Question about(String name) {
        return new Question(text, vector, languages, audience, limit, at, market, Optional.of(name));
    }

    /** Whether a passage of this scope may be found. */
    public boolean allows(Scope scope) {
        return at.map(scope::inForce).orElse(true)
                && market.map(scope::holdsIn).orElse(true)
                && product.map(name ->
                                scope.product().isEmpty() || scope.product().equals(name))
                        .orElse(true);
    }
}
