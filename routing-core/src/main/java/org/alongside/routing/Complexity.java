package org.alongside.routing;

/** First contact resolution is measured for the two apart. */
public enum Complexity {
    SIMPLE,
    COMPLEX
}
