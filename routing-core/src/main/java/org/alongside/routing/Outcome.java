package org.alongside.routing;

/** How a conversation ended, as the agent who closed it saw it. Closing by silence is UNKNOWN, never RESOLVED. */
public enum Outcome {
    RESOLVED,
    NOT_RESOLVED,
    NO_ANSWER,
    SPAM,
    DUPLICATE,
    UNKNOWN
}
