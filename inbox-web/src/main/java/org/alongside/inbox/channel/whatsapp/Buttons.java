package org.alongside.inbox.channel.whatsapp;

/** By what we know a pressed button again. */
final class Buttons {

    static final String PERSON = "person";

    /** Followed by the words of the choice. */
    static final String CHOICE = "choice:";

    private Buttons() {}
}
