package org.alongside.tenant;

/** A kind of transport. One connection of that kind is an inbox. */
public enum ChannelKind {
    WEB_CHAT,
    WHATSAPP,
    EMAIL,
    TELEGRAM,
    /** Programs of the business, over REST and webhooks. */
    API,
    /** Somebody of the business plays the customer. */
    SIMULATOR
}
