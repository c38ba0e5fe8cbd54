package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.routing.Author;
import org.alongside.routing.Owner;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.routing.domain.Conversation;
import org.alongside.routing.store.ConversationStore;
import org.alongside.routing.store.MoveStore;
import org.alongside.routing.store.OutboxStore.Failed;
import org.alongside.shared.TenantId;

/**
 * What was said and did not arrive brings its conversation before a person: its own agent, or the queue. In the
 * transaction that learns of it.
 */
@ApplicationScoped
class FailedDeliveries {

    private static final String REASON = "delivery-failed";

    private final ConversationStore conversations;
    private final MoveStore moves;
    private final QueueingForPeople queueing;
    private final DeskRecord record;
    private final Clock clock;

    @Inject
    FailedDeliveries(
            ConversationStore conversations,
            MoveStore moves,
            QueueingForPeople queueing,
            DeskRecord record,
            Clock clock) {
        this.conversations = conversations;
        this.moves = moves;
        this.queueing = queueing;
        this.record = record;
        this.clock = clock;
    }

    void happened(TenantId tenant, Failed failed) {
        Instant now = clock.instant();
        Conversation conversation = conversations.locked(tenant, failed.conversation());
        Map<String, String> data = new HashMap<>(Map.of("sequence", Long.toString(failed.sequence())));
        if (!failed.problem().isEmpty()) {
            data.put("problem", failed.problem());
        }
        record.happened(tenant, conversation, Kind.DELIVERY_FAILED, REASON, data, now);
        // That somebody was not told of the end is no reason to begin again.
        boolean lastWords = !conversation.open() && failed.author() == Author.SYSTEM;
        Conversation raised = lastWords ? conversation : raise(tenant, conversation, now);
        record.changed(tenant, raised);
    }

    private Conversation raise(TenantId tenant, Conversation conversation, Instant now) {
        if (!conversation.open()) {
            return conversations.anotherIsOpen(tenant, conversation)
                    ? conversation
                    : reopen(tenant, conversation.reopenedForPeople(), now);
        }
        if (conversation.owner() == Owner.AGENT) {
            moves.wake(tenant, conversation.id(), "FAILED", now);
            return conversation;
        }
        return conversation.owner() == Owner.QUEUE
                ? conversation
                : queueing.queue(tenant, conversation.queued(), REASON, now);
    }

    private Conversation reopen(TenantId tenant, Conversation open, Instant now) {
        record.happened(tenant, open, Kind.REOPENED, "reopened", Map.of("by", "delivery"), now);
        if (open.owner() == Owner.QUEUE) {
            return queueing.queue(tenant, open, REASON, now);
        }
        conversations.reopen(tenant, open);
        moves.wake(tenant, open.id(), "FAILED", now);
        return open;
    }

    /** All of these, each once. */
    void all(TenantId tenant, List<Failed> failed) {
        failed.forEach(each -> happened(tenant, each));
    }
}
