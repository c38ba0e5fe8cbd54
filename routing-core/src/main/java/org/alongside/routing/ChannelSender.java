package org.alongside.routing;

import java.time.Instant;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.InboxId;

/**
 * Delivers what goes out, once per channel kind; implemented above routing. Called outside transactions by the outbox,
 * by several threads, one message of a conversation at a time.
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

    /** Whether somebody who was heard last at that time may be written to unasked. Quick, and asks no carrier. */
    default boolean reaches(TenantId tenant, InboxId inbox, Instant heardAt, Instant now) {
        return true;
    }

    /**
     * Hands the message to the channel, within 20 seconds. A {@link org.alongside.shared.store.StoreException} it
     * throws only before the channel was given anything, and is asked again; whatever else it throws counts as
     * {@link Handover#UNKNOWN}.
     *
     * @return whether the channel has it, refused it, asks to wait, or cannot say
     */
    Handover send(TenantId tenant, Outgoing outgoing);
}
