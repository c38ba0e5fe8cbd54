package org.alongside.routing;

/** How a conversation ended, as the agent who closed it saw it. Closing by silence is UNKNOWN, never RESOLVED. */
public enum Outcome {
    RESOLVED,
    NOT_RESOLVED,
    NO_ANSWER,
    SPAM,
    DUPLICATE,
    UNKNOWN;

    /** Whether the contact is told of the end and asked for a rating; nobody asks a sender of spam. */
    public boolean isTold() {
        return this != SPAM && this != DUPLICATE;
    }
}
