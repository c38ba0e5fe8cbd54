package org.alongside.routing;

import java.time.Instant;
import java.util.UUID;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;

/**
 * What carriers tell later of messages that they took. In whatever order it is told: READ outranks DELIVERED, which
 * outranks SENT; FAILED counts only for what was not delivered.
 */
public interface Deliveries {

    /**
     * By the carrier's own id.
     *
     * @param problem key of a text that tells an agent why it failed and what to do, or empty
     * @return false if no message of the inbox has that id
     */
    boolean told(TenantId tenant, InboxId inbox, String reference, Message.Delivery state, String problem, Instant at);

    /**
     * By our own id, for a message of which nobody could say whether it was sent; keeps the carrier's id from then on.
     */
    boolean told(
            TenantId tenant,
            InboxId inbox,
            UUID message,
            String reference,
            Message.Delivery state,
            String problem,
            Instant at);

    /** The contact has seen everything of ours up to this message, where the channel shows it to us. */
    void read(TenantId tenant, ContactKey contact, ConversationId conversation, long sequence, Instant at);
}
