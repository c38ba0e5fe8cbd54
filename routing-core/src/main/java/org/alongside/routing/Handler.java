package org.alongside.routing;

/** Who handled a conversation, seen from its end. */
public enum Handler {
    ASSISTANT,
    AGENT,
    ASSISTANT_THEN_AGENT
}
