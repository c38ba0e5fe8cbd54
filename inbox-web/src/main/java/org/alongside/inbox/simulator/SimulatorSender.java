package org.alongside.inbox.simulator;

import jakarta.enterprise.context.ApplicationScoped;
import org.alongside.routing.ChannelSender;
import org.alongside.routing.Handover;
import org.alongside.routing.Outgoing;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;

/** The phone beside the page fetches what is said, as web chat does. Nothing leaves the platform. */
@ApplicationScoped
public class SimulatorSender implements ChannelSender {

    @Override
    public ChannelKind channel() {
        return ChannelKind.SIMULATOR;
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public boolean fetched() {
        return true;
    }

    @Override
    public Handover send(TenantId tenant, Outgoing outgoing) {
        return Handover.sent("");
    }
}
