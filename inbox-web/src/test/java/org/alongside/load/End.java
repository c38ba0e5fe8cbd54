package org.alongside.load;

/** How an operation ended for whoever asked for it. No answer is no failure: nobody knows. */
public enum End {
    OK,
    /** Refused in words, for good. */
    FAILED,
    UNKNOWN
}
