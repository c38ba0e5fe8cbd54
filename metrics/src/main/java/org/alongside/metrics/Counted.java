package org.alongside.metrics;

import java.util.OptionalDouble;

/**
 * How many did, of how many.
 *
 * @param did at most {@code of}
 */
public record Counted(long did, long of) {

    public static final Counted NONE = new Counted(0, 0);

    public Counted {
        if (did < 0 || did > of) {
            throw new IllegalArgumentException("No share: " + did + " of " + of);
        }
    }

    /** 0..1; empty without cases. */
    public OptionalDouble share() {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) did / of);
    }

    public Counted plus(Counted other) {
        return new Counted(did + other.did, of + other.of);
    }
}
