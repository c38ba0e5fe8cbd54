package org.alongside.metrics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.metrics.store.Facts;
import org.alongside.metrics.store.Generations;
import org.alongside.metrics.store.Generations.Standing;
import org.alongside.routing.ConversationId;
import org.alongside.routing.EventLog;
import org.alongside.routing.RoutingEvent;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;

/**
 * Takes unread events, makes the facts of their conversations anew, and corrects the roll-ups. All in one transaction
 * with the acknowledgement, so that each event counts exactly once.
 */
@ApplicationScoped
class RecordingFacts {

    private static final int BATCH = 500;

    private final EventLog events;
    private final Facts facts;
    private final Generations generations;
    private final RenewingFacts renewing;
    private final Clock clock;

    @Inject
    RecordingFacts(EventLog events, Facts facts, Generations generations, RenewingFacts renewing, Clock clock) {
        this.events = events;
        this.facts = facts;
        this.generations = generations;
        this.renewing = renewing;
        this.clock = clock;
    }

    /** @return how many events were read; fewer than a batch means that none are left */
    @InTenant
    int record(TenantId tenant, ZoneId zone) {
        Standing standing = generations.shared(zone.getId());
        List<RoutingEvent> unread = events.unread(tenant, EventLog.Consumer.METRICS, BATCH);
        // In one order everywhere, so that two nodes cannot wait for each other.
        List<UUID> touched = touched(unread).stream().sorted().toList();
        facts.lock(touched);
        Map<UUID, List<RoutingEvent>> all = all(tenant, touched);
        renewing.renew(standing.serving(), all, zone, clock.instant());
        standing.building().ifPresent(building -> {
            Map<UUID, List<RoutingEvent>> built = new LinkedHashMap<>(all);
            built.keySet().removeIf(conversation -> !standing.alreadyBuilt(conversation));
            renewing.fill(building, built, zone);
        });
        events.acknowledge(
                tenant,
                EventLog.Consumer.METRICS,
                unread.stream().map(RoutingEvent::id).toList());
        return unread.size();
    }

    static boolean more(int read) {
        return read == BATCH;
    }

    /** Those whose facts may have changed: a re-contact changes the conversation before. */
    private Set<UUID> touched(List<RoutingEvent> unread) {
        Set<UUID> touched = new LinkedHashSet<>();
        for (RoutingEvent event : unread) {
            touched.add(event.conversation().value());
            if (event.kind() == RoutingEvent.Kind.RECONTACTED) {
                UUID previous = UUID.fromString(event.data().get("previous"));
                facts.saveRecontact(previous, event.conversation().value());
                touched.add(previous);
            }
        }
        return touched;
    }

    private Map<UUID, List<RoutingEvent>> all(TenantId tenant, List<UUID> conversations) {
        return RebuildingFacts.ids(events.ofEach(
                tenant, conversations.stream().map(ConversationId::new).toList()));
    }
}
