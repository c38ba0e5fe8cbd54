package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Owner;
import org.alongside.routing.domain.Conversation;
import org.alongside.routing.store.ConversationStore;
import org.alongside.routing.store.DoubtRows;
import org.alongside.shared.TenantId;

/**
 * What may not have arrived, and of which no carrier told in time, comes before a person: it is never said again by
 * itself, and a customer whom it did not reach would wait for ever. An agent who has the conversation sees it there.
 */
@ApplicationScoped
class RaisingDoubts {

    private static final Logger LOG = System.getLogger(RaisingDoubts.class.getName());
    private static final String REASON = "delivery-unsure";

    private final Transactions transactions;
    private final DoubtRows doubts;
    private final ConversationStore conversations;
    private final QueueingForPeople queueing;
    private final DeskRecord record;
    private final Clock clock;

    @Inject
    RaisingDoubts(
            Transactions transactions,
            DoubtRows doubts,
            ConversationStore conversations,
            QueueingForPeople queueing,
            DeskRecord record,
            Clock clock) {
        this.transactions = transactions;
        this.doubts = doubts;
        this.conversations = conversations;
        this.queueing = queueing;
        this.record = record;
        this.clock = clock;
    }

    /** A business that fails holds up none of the others. */
    void raiseAll() {
        transactions.acrossQueues(doubts::tenants).forEach(this::raise);
    }

    private void raise(TenantId tenant) {
        try {
            transactions.run(
                    tenant, () -> doubts.take(tenant).stream().distinct().forEach(id -> raise(tenant, id)));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "What tenant " + tenant + " does not know to have arrived has to wait", failure);
        }
    }

    private void raise(TenantId tenant, ConversationId id) {
        Conversation conversation = conversations.locked(tenant, id);
        if (conversation.open() && conversation.owner() == Owner.ASSISTANT) {
            record.changed(tenant, queueing.queue(tenant, conversation.queued(), REASON, clock.instant()));
        }
    }
}
