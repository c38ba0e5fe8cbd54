package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.Mailboxes;
import org.alongside.routing.store.MailboxRows;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;

@ApplicationScoped
class SharingMailboxes implements Mailboxes {

    private final Transactions transactions;
    private final MailboxRows rows;

    @Inject
    SharingMailboxes(Transactions transactions, MailboxRows rows) {
        this.transactions = transactions;
        this.rows = rows;
    }

    @Override
    public void connected(TenantId tenant, InboxId inbox, String place) {
        transactions.run(tenant, () -> rows.connected(tenant, inbox, place));
    }

    @Override
    public Optional<Instant> since(TenantId tenant, InboxId inbox) {
        return transactions.in(tenant, () -> rows.since(tenant, inbox));
    }

    @Override
    public Optional<Position> take(TenantId tenant, InboxId inbox, UUID reader) {
        return transactions.in(tenant, () -> rows.take(tenant, inbox, reader));
    }

    @Override
    public boolean moved(TenantId tenant, InboxId inbox, UUID reader, Position position) {
        return transactions.in(tenant, () -> rows.moved(tenant, inbox, reader, position));
    }

    @Override
    public Position sent(TenantId tenant, InboxId inbox) {
        return transactions.in(tenant, () -> rows.sent(tenant, inbox));
    }

    @Override
    public boolean sentUntil(TenantId tenant, InboxId inbox, UUID reader, Position position) {
        return transactions.in(tenant, () -> rows.sentUntil(tenant, inbox, reader, position));
    }

    @Override
    public void leave(TenantId tenant, InboxId inbox, UUID reader) {
        transactions.run(tenant, () -> rows.leave(tenant, inbox, reader));
    }
}
