package org.alongside.knowledge;

import java.time.Instant;
import java.util.List;

/**
 * When, where and for what a source holds. Who may see it says {@link Audience}.
 *
 * @param from the first instant at which it is in force; {@link Instant#EPOCH} when it always was
 * @param until the first instant at which it no longer is, by its own end or because a newer version takes over;
 *     {@link #OPEN} when no end is known
 * @param markets ISO 3166-1 alpha-2, upper case; empty means everywhere
 * @param product the tenant's own name of a product; empty means any
 */
public record Scope(Instant from, Instant until, List<String> markets, String product) {

    /** No end is known. */
    public static final Instant OPEN = Instant.parse("9999-12-31T00:00:00Z");

    /** In force always, everywhere, for everything. */
    public static final Scope ALWAYS = new Scope(Instant.EPOCH, OPEN, List.of(), "");

    public Scope {
        markets = List.copyOf(markets);
    }

    public boolean inForce(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /** Whether it holds in the market; an empty market is an unknown one, where only what holds everywhere does. */
    public boolean holdsIn(String market) {
        return markets.isEmpty() || markets.contains(market);
    }

    public boolean ends() {
        return until.isBefore(OPEN);
    }
}
