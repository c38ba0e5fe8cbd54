package org.alongside.routing.application;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alongside.routing.ChannelSender;
import org.alongside.routing.Handover;
import org.alongside.routing.Message;
import org.alongside.routing.Outgoing;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.InboxId;

/** Keeps what it was handed. */
final class FakeSender implements ChannelSender {

    final List<Message> sent = new CopyOnWriteArrayList<>();
    Handover handover = Handover.sent("");
    /** Run before and after each handing over. */
    Runnable network = () -> {};

    ChannelKind channel = ChannelKind.WEB_CHAT;
    boolean reaches = true;
    boolean repeatable;
    boolean fetched;

    @Override
    public ChannelKind channel() {
        return channel;
    }

    @Override
    public boolean reaches(TenantId tenant, InboxId inbox, Instant heardAt, Instant now) {
        return reaches;
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
