package org.alongside.inbox.channel;

import org.alongside.routing.ChannelSender;
import org.alongside.routing.Handover;
import org.alongside.routing.Outgoing;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;

/**
 * For a channel without a carrier: a message is delivered by being stored, because whoever it is for fetches everything
 * after the last one that they have, now or when they come back.
 */
record FetchedSender(ChannelKind channel) implements ChannelSender {

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public boolean fetched() {
        return true;
    }

    /** Only for what an older version left in the outbox, and for what agents write. */
    @Override
    public Handover send(TenantId tenant, Outgoing outgoing) {
        return Handover.sent("");
    }
}
