package org.alongside.routing;

import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.InboxId;

/**
 * Delivers what goes out, once per channel kind; implemented above routing. Called outside transactions by the outbox.
 */
public interface ChannelSender {

    ChannelKind channel();

    /**
     * Whether handing over the same message twice delivers it once. If not, a message whose handing over was cut off is
     * left UNKNOWN rather than perhaps said twice.
     */
    default boolean repeatable() {
        return false;
    }

    /**
     * Whether a message is delivered by being stored, because the contact's side fetches it. Then it counts as sent
     * with the transaction that stores it, and is not handed over.
     */
    default boolean fetched() {
        return false;
    }

    /**
     * Hands the message to the channel.
     *
     * @return whether the channel has it, refused it, or cannot say
     */
    Result send(TenantId tenant, InboxId inbox, ConversationId conversation, Message message);

    enum Result {
        SENT,
        REFUSED,
        UNKNOWN
    }
}
