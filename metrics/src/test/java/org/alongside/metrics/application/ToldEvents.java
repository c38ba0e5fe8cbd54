package org.alongside.metrics.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.metrics.Told;
import org.alongside.routing.ConversationId;
import org.alongside.routing.EventLog;
import org.alongside.routing.RoutingEvent;
import org.alongside.shared.TenantId;

/** An event log that tells what a test told it. */
final class ToldEvents implements EventLog {

    private final Map<UUID, List<RoutingEvent>> all = new LinkedHashMap<>();
    private final List<RoutingEvent> unread = new ArrayList<>();

    void tell(Told told) {
        List<RoutingEvent> known = all.getOrDefault(told.conversation().value(), List.of());
        unread.addAll(told.events().subList(known.size(), told.events().size()));
        all.put(told.conversation().value(), told.events());
    }

    List<Told> all() {
        return all.entrySet().stream()
                .map(entry -> new Told(new ConversationId(entry.getKey()), entry.getValue()))
                .toList();
    }

    void tellAgain() {
        unread.clear();
        all.values().forEach(unread::addAll);
    }

    @Override
    public List<TenantId> tenantsWithUnread(Consumer consumer) {
        return List.of();
    }

    @Override
    public List<RoutingEvent> unread(TenantId tenant, Consumer consumer, int limit) {
        return List.copyOf(unread.subList(0, Math.min(limit, unread.size())));
    }

    @Override
    public void acknowledge(TenantId tenant, Consumer consumer, List<UUID> events) {
        unread.removeIf(event -> events.contains(event.id()));
    }

    @Override
    public Map<ConversationId, List<RoutingEvent>> ofEach(TenantId tenant, List<ConversationId> conversations) {
        Map<ConversationId, List<RoutingEvent>> each = new LinkedHashMap<>();
        conversations.forEach(conversation -> each.put(conversation, of(tenant, conversation)));
        return each;
    }

    @Override
    public List<RoutingEvent> of(TenantId tenant, ConversationId conversation) {
        return all.getOrDefault(conversation.value(), List.of());
    }

    @Override
    public Map<ConversationId, List<RoutingEvent>> next(
            TenantId tenant, Optional<ConversationId> after, int conversations) {
        return ofEach(tenant, ids(after, conversations));
    }

    private List<ConversationId> ids(Optional<ConversationId> after, int limit) {
        return all.keySet().stream()
                .sorted(Comparator.comparing(UUID::toString))
                .filter(id ->
                        after.isEmpty() || id.toString().compareTo(after.get().toString()) > 0)
                .limit(limit)
                .map(ConversationId::new)
                .toList();
    }
}
