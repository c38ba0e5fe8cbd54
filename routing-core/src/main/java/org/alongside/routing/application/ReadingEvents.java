package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ConversationId;
import org.alongside.routing.EventLog;
import org.alongside.routing.EventTrail;
import org.alongside.routing.RoutingEvent;
import org.alongside.routing.store.EventStore;
import org.alongside.shared.AcrossTenants;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;

@ApplicationScoped
class ReadingEvents implements EventLog, EventTrail {

    private final EventStore events;

    @Inject
    ReadingEvents(EventStore events) {
        this.events = events;
    }

    @AcrossTenants(AcrossTenants.Scope.QUEUE)
    @Override
    public List<TenantId> tenantsWithUnread(Consumer consumer) {
        return events.tenantsWithUnread(consumer);
    }

    @InTenant
    @Override
    public List<RoutingEvent> unread(TenantId tenant, Consumer consumer, int limit) {
        return events.unread(tenant, consumer, limit);
    }

    @InTenant
    @Override
    public void acknowledge(TenantId tenant, Consumer consumer, List<UUID> read) {
        events.acknowledge(tenant, consumer, read);
    }

    @InTenant
    @Override
    public List<Placed> after(TenantId tenant, long after, int limit) {
        return events.after(tenant, after, limit);
    }

    @InTenant
    @Override
    public List<RoutingEvent> of(TenantId tenant, ConversationId conversation) {
        return events.of(tenant, List.of(conversation));
    }

    @InTenant
    @Override
    public Map<ConversationId, List<RoutingEvent>> ofEach(TenantId tenant, List<ConversationId> conversations) {
        return EventStore.each(events.of(tenant, conversations));
    }

    @InTenant
    @Override
    public Map<ConversationId, List<RoutingEvent>> next(
            TenantId tenant, Optional<ConversationId> after, int conversations) {
        return EventStore.each(events.next(tenant, after, conversations));
    }
}
