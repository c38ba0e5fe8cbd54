package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alongside.routing.Outcome;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.routing.domain.Conversation;
import org.alongside.routing.store.ConversationStore;
import org.alongside.routing.store.HandoffStore;
import org.alongside.shared.TenantId;

/**
 * Ends what was open with somebody who is erased: nothing is said to them, and how it would have ended nobody knows.
 */
@ApplicationScoped
class ClosingErased {

    private final ConversationStore conversations;
    private final HandoffStore handoffs;
    private final DeskRecord record;

    @Inject
    ClosingErased(ConversationStore conversations, HandoffStore handoffs, DeskRecord record) {
        this.conversations = conversations;
        this.handoffs = handoffs;
        this.record = record;
    }

    /** @param open locked by the caller */
    void close(TenantId tenant, List<Conversation> open, Instant now) {
        open.forEach(conversation -> close(tenant, conversation, now));
    }

    private void close(TenantId tenant, Conversation conversation, Instant now) {
        Conversation closed = conversation.closed();
        conversations.close(tenant, closed, Outcome.UNKNOWN, now);
        handoffs.completed(tenant, closed.id(), now);
        Map<String, String> data = Map.of("by", "erasure", "outcome", Outcome.UNKNOWN.name());
        record.happened(tenant, closed, Kind.CLOSED, "closed", data, now);
        record.changed(tenant, closed);
    }
}
