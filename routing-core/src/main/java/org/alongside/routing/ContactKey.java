package org.alongside.routing;

/**
 * By what a contact is known at a channel.
 *
 * @param value secret-derived keys arrive hashed: the visitor token is stored as its SHA-256 in hex
 */
public record ContactKey(Kind kind, String value) {

    public enum Kind {
        VISITOR,
        EMAIL,
        PHONE,
        EXTERNAL
    }
}
