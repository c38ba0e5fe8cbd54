package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.alongside.routing.ConductEntry;
import org.alongside.routing.ConductLog;
import org.alongside.routing.ContactId;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.routing.domain.Conversation;
import org.alongside.routing.store.EventStore;
import org.alongside.routing.store.EventStore.Happened;
import org.alongside.shared.TenantId;

/**
 * What people, or silence, do with conversations, told to those who measure, check and watch. In the transaction that
 * does it.
 */
@ApplicationScoped
class DeskRecord {

    private final EventStore events;
    private final ConductLog conduct;
    private final Changes changes;
    private final Consumer<Spoke> deliver;

    @Inject
    DeskRecord(EventStore events, ConductLog conduct, Changes changes, Event<Spoke> deliver) {
        this(events, conduct, changes, (Consumer<Spoke>) deliver::fire);
    }

    DeskRecord(EventStore events, ConductLog conduct, Changes changes, Consumer<Spoke> deliver) {
        this.events = events;
        this.conduct = conduct;
        this.changes = changes;
        this.deliver = deliver;
    }

    /** Something was said to the contact. */
    void spoke(
            TenantId tenant,
            Conversation conversation,
            Kind kind,
            String step,
            Map<String, String> data,
            Map<String, String> personal,
            Instant now) {
        events.append(tenant, conversation.id(), now, List.of(new Happened(kind, data)));
        conduct(tenant, conversation, step, data, personal);
        changed(tenant, conversation);
        deliver.accept(new Spoke(tenant));
    }

    /** Something has to be delivered that is no event of its own. */
    void said(TenantId tenant, Conversation conversation) {
        changed(tenant, conversation);
        deliver.accept(new Spoke(tenant));
    }

    void happened(
            TenantId tenant, Conversation conversation, Kind kind, String step, Map<String, String> data, Instant now) {
        events.append(tenant, conversation.id(), now, List.of(new Happened(kind, data)));
        conduct(tenant, conversation, step, data, Map.of());
    }

    void conduct(
            TenantId tenant,
            Conversation conversation,
            String step,
            Map<String, String> data,
            Map<String, String> personal) {
        conduct.append(
                tenant,
                List.of(new ConductEntry(
                        step, Optional.of(conversation.id()), Optional.of(conversation.contact()), data, personal)));
    }

    /** What concerns a contact and none of their conversations. */
    void conduct(TenantId tenant, String step, ContactId contact, Map<String, String> data) {
        conduct.append(tenant, List.of(new ConductEntry(step, Optional.empty(), Optional.of(contact), data, Map.of())));
    }

    void changed(TenantId tenant, Conversation conversation) {
        changes.happened(tenant, conversation, conversation.lastSequence());
    }
}
