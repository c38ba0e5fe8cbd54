package org.alongside.knowledge;

/** Who may see what a source says. */
public enum Audience {
    CUSTOMERS,
    AGENTS_ONLY
}
