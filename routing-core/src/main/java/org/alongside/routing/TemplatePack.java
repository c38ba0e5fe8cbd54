package org.alongside.routing;

/** Intents to begin with, written for a line of business, in English, Spanish and Portuguese. */
public enum TemplatePack {
    FINTECH,
    ECOMMERCE,
    HEALTH,
    GENERIC
}
