package org.alongside.routing;

/** What the assistant may do for an intent now. The order is the meaning: each level may do less than the next. */
public enum Autonomy {
    /** Nothing: straight to a person, no model call. */
    HUMAN,
    /** Drafts that nobody is shown, to compare with what the agent sends. */
    SHADOW,
    /** Drafts for an agent. */
    ASSIST,
    /** Answers by itself. */
    CONTAIN;

    public Autonomy atMost(Autonomy limit) {
        return compareTo(limit) <= 0 ? this : limit;
    }
}
