package org.alongside.routing;

/** Who wrote a message: a stored fact, always shown. */
public enum Author {
    CONTACT,
    /** The machine. */
    ASSISTANT,
    /** A person of the tenant. */
    AGENT,
    /** A person of the tenant, from a draft of the assistant. */
    AGENT_ASSISTED,
    /** The platform itself: promises, state changes. */
    SYSTEM
}
