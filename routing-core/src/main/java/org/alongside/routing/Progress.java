package org.alongside.routing;

/** Hears how far a long piece of work is. Called from the thread that works; should return at once. */
@FunctionalInterface
public interface Progress {

    /** @param share of the work that is done, 0..1, never falling */
    void at(double share);

    static Progress unwatched() {
        return share -> {};
    }
}
