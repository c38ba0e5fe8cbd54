package org.alongside.metrics.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ConversationId;
import org.alongside.routing.EventLog;
import org.alongside.routing.RoutingEvent;
import org.alongside.routing.store.EventStore;
import org.alongside.shared.TenantId;

/** The event log of the product, in the running transaction. */
record StoredEvents(EventStore store) implements EventLog {

    @Override
    public List<TenantId> tenantsWithUnread(Consumer consumer) {
        return store.tenantsWithUnread(consumer);
    }

    @Override
    public List<RoutingEvent> unread(TenantId tenant, Consumer consumer, int limit) {
        return store.unread(tenant, consumer, limit);
    }

    @Override
    public void acknowledge(TenantId tenant, Consumer consumer, List<UUID> events) {
        store.acknowledge(tenant, consumer, events);
    }

    @Override
    public List<RoutingEvent> of(TenantId tenant, ConversationId conversation) {
        return store.of(tenant, List.of(conversation));
    }

    @Override
    public Map<ConversationId, List<RoutingEvent>> ofEach(TenantId tenant, List<ConversationId> conversations) {
        return EventStore.each(store.of(tenant, conversations));
    }

    @Override
    public Map<ConversationId, List<RoutingEvent>> next(
            TenantId tenant, Optional<ConversationId> after, int conversations) {
        return EventStore.each(store.next(tenant, after, conversations));
    }
}
