package org.alongside.routing;

/** What is at stake for the customer. */
public enum Stakes {
    MONEY,
    LEGAL,
    EMOTIONAL,
    IDENTITY
}
