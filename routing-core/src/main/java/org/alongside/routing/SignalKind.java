package org.alongside.routing;

/** Something observable in what a contact writes or does. A signal can lower autonomy and never raise it. */
public enum SignalKind {
    ASKS_FOR_PERSON,
    SAFETY,
    LEGAL,
    FRAUD,
    HARDSHIP,
    NEGATIVE_SENTIMENT,
    NO_PROGRESS
}
