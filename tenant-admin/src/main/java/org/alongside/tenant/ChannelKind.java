package org.alongside.tenant;

/** A kind of transport. One connection of that kind is an inbox. */
public enum ChannelKind {
    WEB_CHAT
}
