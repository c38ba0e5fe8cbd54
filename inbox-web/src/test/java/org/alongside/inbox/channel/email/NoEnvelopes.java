package org.alongside.inbox.channel.email;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Envelope;
import org.alongside.routing.Envelopes;
import org.alongside.routing.LetterHead;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;

/** Envelopes that hold nothing but what a test says was sent. */
class NoEnvelopes implements Envelopes {

    final Map<UUID, Sent> sent = new HashMap<>();
    int automatic;

    @Override
    public boolean arrived(TenantId tenant, InboxId inbox, String dedupeKey) {
        return false;
    }

    @Override
    public boolean taken(TenantId tenant, InboxId inbox, String reference, String dedupeKey) {
        return false;
    }

    @Override
    public void keep(TenantId tenant, InboxId inbox, Envelope envelope) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<UUID, Envelope> of(TenantId tenant, ConversationId conversation) {
        return Map.of();
    }

    @Override
    public Map<Long, LetterHead> heads(TenantId tenant, ConversationId conversation) {
        return Map.of();
    }

    @Override
    public int countFrom(TenantId tenant, InboxId inbox, String from, Instant since) {
        return 0;
    }

    @Override
    public int automaticTo(TenantId tenant, InboxId inbox, ContactKey to, Instant since, UUID except) {
        return automatic;
    }

    @Override
    public Optional<Sent> sent(TenantId tenant, InboxId inbox, UUID message) {
        return Optional.ofNullable(sent.get(message));
    }
}
