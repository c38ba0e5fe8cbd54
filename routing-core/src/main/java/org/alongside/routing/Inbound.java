package org.alongside.routing;

import org.alongside.shared.TenantId;

/** The door for everything that contacts send. */
public interface Inbound {

    /**
     * Stores the message durably (one insert) and returns; understanding, deciding and answering follow in the
     * background. May be acknowledged to the channel as soon as this returns, and so is called outside transactions.
     *
     * @throws org.alongside.shared.RefusedException if there is neither text nor attachment, or the text is longer than
     *     10 000 characters
     */
    Receipt receive(TenantId tenant, InboundMessage message);

    /**
     * Stores the contact's rating of their last closed conversation.
     *
     * @param stars 1..5
     */
    void rate(TenantId tenant, ConversationId conversation, ContactId contact, int stars, String comment);

    /** The contact asks for a person by the button: has the effect of a message that asks for one. */
    Receipt askForPerson(TenantId tenant, InboundMessage message);
}
