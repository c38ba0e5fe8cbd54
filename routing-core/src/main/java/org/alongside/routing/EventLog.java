package org.alongside.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.TenantId;

/**
 * Routing's events, for those who follow them. Each consumer gets each event at least once; acknowledging in the same
 * transaction as its own writes makes that exactly once.
 */
public interface EventLog {

    /** Consumers that get a queue row for every event. */
    enum Consumer {
        METRICS
    }

    /** Across tenants: who has events that the consumer has not acknowledged. */
    List<TenantId> tenantsWithUnread(Consumer consumer);

    /**
     * Locks (skipping locked ones) and returns the oldest unread events; call inside the transaction that acknowledges
     * them.
     */
    List<RoutingEvent> unread(TenantId tenant, Consumer consumer, int limit);

    void acknowledge(TenantId tenant, Consumer consumer, List<UUID> events);

    /** An event and its place in the tenant's log; places grow and leave gaps. */
    record Placed(long place, RoutingEvent event) {}

    /** All events of a conversation, oldest first. */
    List<RoutingEvent> of(TenantId tenant, ConversationId conversation);

    /** The same of many; conversations without events are absent. */
    Map<ConversationId, List<RoutingEvent>> ofEach(TenantId tenant, List<ConversationId> conversations);

    /**
     * The next conversations in the order of their ids, each with all its events, oldest first: to read the whole log
     * in pieces.
     *
     * @param after the last one of the piece before
     * @param conversations how many at most
     */
    Map<ConversationId, List<RoutingEvent>> next(TenantId tenant, Optional<ConversationId> after, int conversations);
}
