package org.alongside.routing.application;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alongside.routing.ChannelSender;
import org.alongside.routing.Handover;
import org.alongside.routing.Message;
import org.alongside.routing.Outgoing;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;

/** Keeps what it was handed. */
final class FakeSender implements ChannelSender {

    final List<Message> sent = new CopyOnWriteArrayList<>();
    Handover handover = Handover.sent("");
    /** Run before and after each handing over. */
    Runnable network = () -> {};

    boolean repeatable;
    boolean fetched;

    @Override
    public ChannelKind channel() {
        return ChannelKind.WEB_CHAT;
    }

    @Override
    public boolean repeatable() {
        return repeatable;
    }

    @Override
    public boolean fetched() {
        return fetched;
    }

    @Override
    public Handover send(TenantId tenant, Outgoing outgoing) {
        network.run();
        sent.add(outgoing.message());
        network.run();
        return handover;
    }
}
