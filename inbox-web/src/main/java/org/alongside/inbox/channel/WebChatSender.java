package org.alongside.inbox.channel;

import jakarta.enterprise.context.ApplicationScoped;
import org.alongside.routing.ChannelSender;
import org.alongside.routing.Handover;
import org.alongside.routing.Outgoing;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;

/**
 * Web chat has no carrier to hand a message to: it is delivered by being stored, because the browser fetches everything
 * after the last message that it has, now or when it comes back.
 */
@ApplicationScoped
public class WebChatSender implements ChannelSender {

    @Override
    public ChannelKind channel() {
        return ChannelKind.WEB_CHAT;
    }

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
