package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Deliveries;
import org.alongside.routing.Message.Delivery;
import org.alongside.routing.store.ConversationStore;
import org.alongside.routing.store.OutboxStore;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;

@ApplicationScoped
class TrackingDeliveries implements Deliveries {

    private final Transactions transactions;
    private final OutboxStore outbox;
    private final ConversationStore conversations;
    private final FailedDeliveries failures;
    private final Changes changes;

    @Inject
    TrackingDeliveries(
            Transactions transactions,
            OutboxStore outbox,
            ConversationStore conversations,
            FailedDeliveries failures,
            Changes changes) {
        this.failures = failures;
        this.transactions = transactions;
        this.outbox = outbox;
        this.conversations = conversations;
        this.changes = changes;
    }

    @Override
    public boolean told(TenantId tenant, InboxId inbox, String reference, Delivery state, String problem, Instant at) {
        Optional<UUID> message = transactions.in(tenant, () -> outbox.referenced(tenant, inbox, reference));
        return message.isPresent() && told(tenant, inbox, message.get(), "", state, problem, at);
    }

    @Override
    public boolean told(
            TenantId tenant,
            InboxId inbox,
            UUID message,
            String reference,
            Delivery state,
            String problem,
            Instant at) {
        return transactions.in(tenant, () -> {
            var told = outbox.told(tenant, inbox, message, reference, state, problem, at);
            if (told.isPresent() && state == Delivery.FAILED) {
                failures.all(tenant, outbox.failed(tenant, List.of(message)));
            }
            told.ifPresent(known ->
                    changes.happened(tenant, conversations.locked(tenant, known.conversation()), known.sequence()));
            return true;
        });
    }

    @Override
    public void read(TenantId tenant, ContactKey contact, ConversationId conversation, long sequence, Instant at) {
        transactions.run(tenant, () -> {
            if (outbox.read(tenant, contact, conversation, sequence, at)) {
                changes.happened(tenant, conversations.locked(tenant, conversation), sequence);
            }
        });
    }
}
