package org.alongside.routing.application;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alongside.routing.ChannelSender;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Message;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.InboxId;

/** Keeps what it was handed. */
final class FakeSender implements ChannelSender {

    final List<Message> sent = new CopyOnWriteArrayList<>();
    Result result = Result.SENT;
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
    public Result send(TenantId tenant, InboxId inbox, ConversationId conversation, Message message) {
        sent.add(message);
        return result;
    }
}
