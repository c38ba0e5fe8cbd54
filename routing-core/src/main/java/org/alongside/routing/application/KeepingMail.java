package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Envelope;
import org.alongside.routing.Envelopes;
import org.alongside.routing.LetterHead;
import org.alongside.routing.store.EnvelopeRows;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;

@ApplicationScoped
class KeepingMail implements Envelopes {

    private final Transactions transactions;
    private final EnvelopeRows rows;
    private final Clock clock;

    @Inject
    KeepingMail(Transactions transactions, EnvelopeRows rows, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public boolean arrived(TenantId tenant, InboxId inbox, String dedupeKey) {
        return transactions.in(tenant, () -> rows.arrived(tenant, inbox, dedupeKey));
    }

    @Override
    public boolean taken(TenantId tenant, InboxId inbox, String reference, String dedupeKey) {
        return transactions.in(tenant, () -> rows.taken(tenant, inbox, reference, dedupeKey));
    }

    @Override
    public void keep(TenantId tenant, InboxId inbox, Envelope envelope) {
        transactions.run(tenant, () -> rows.add(tenant, inbox, envelope, clock.instant()));
    }

    @Override
    public Map<UUID, Envelope> of(TenantId tenant, ConversationId conversation) {
        return transactions.in(tenant, () -> rows.of(tenant, conversation));
    }

    @Override
    public Map<Long, LetterHead> heads(TenantId tenant, ConversationId conversation) {
        return transactions.in(tenant, () -> rows.heads(tenant, conversation));
    }

    @Override
    public int countFrom(TenantId tenant, InboxId inbox, String from, Instant since) {
        return transactions.in(tenant, () -> rows.countFrom(tenant, inbox, from, since));
    }

    @Override
    public int automaticTo(TenantId tenant, InboxId inbox, ContactKey to, Instant since, UUID except) {
        return transactions.in(tenant, () -> rows.automaticTo(tenant, inbox, to, since, except));
    }

    @Override
    public Optional<Sent> sent(TenantId tenant, InboxId inbox, UUID message) {
        return transactions.in(tenant, () -> rows.sent(tenant, inbox, message));
    }
}
