package org.alongside.routing;

/** Who may speak in a conversation now. Exactly one. */
public enum Owner {
    ASSISTANT,
    QUEUE,
    AGENT
}
