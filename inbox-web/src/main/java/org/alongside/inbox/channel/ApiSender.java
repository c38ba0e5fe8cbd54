package org.alongside.inbox.channel;

import jakarta.enterprise.context.ApplicationScoped;
import org.alongside.routing.ChannelSender;
import org.alongside.routing.Handover;
import org.alongside.routing.Outgoing;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;

/** Programs fetch what is said, by asking or when a web hook tells them: it is delivered by being stored. */
@ApplicationScoped
public class ApiSender implements ChannelSender {

    @Override
    public ChannelKind channel() {
        return ChannelKind.API;
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public boolean fetched() {
        return true;
    }

    /** What agents write passes here. */
    @Override
    public Handover send(TenantId tenant, Outgoing outgoing) {
        return Handover.sent("");
    }
}
