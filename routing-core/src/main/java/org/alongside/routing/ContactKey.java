package org.alongside.routing;

/**
 * By what a contact is known at a channel.
 *
 * @param value secret-derived keys arrive hashed: the visitor token is stored as its SHA-256 in hex
 */
public record ContactKey(Kind kind, String value) {

    public enum Kind {
        VISITOR,
        /** In lower case. */
        EMAIL,
        /** Digits with a leading +. */
        PHONE,
        /** The business's own id of the contact. */
        EXTERNAL,
        /** The id that WhatsApp gives a person towards one business. */
        WHATSAPP,
        /** The id of a chat at Telegram. */
        TELEGRAM
    }
}
