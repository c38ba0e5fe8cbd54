package org.alongside.metrics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.metrics.domain.ConversationFact;
import org.alongside.metrics.domain.Corrections;
import org.alongside.metrics.domain.FactBuilding;
import org.alongside.metrics.store.Facts;
import org.alongside.metrics.store.Rollups;
import org.alongside.routing.ConversationId;
import org.alongside.routing.EventLog;
import org.alongside.routing.RoutingEvent;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;

/**
 * Takes unread events, makes the facts of their conversations anew, and corrects the counters. All in one transaction
 * with the acknowledgement, so that each event counts exactly once.
 */
@ApplicationScoped
class RecordingFacts {

    private static final int BATCH = 500;

    private final EventLog events;
    private final Facts facts;
    private final Rollups rollups;

    @Inject
    RecordingFacts(EventLog events, Facts facts, Rollups rollups) {
        this.events = events;
        this.facts = facts;
        this.rollups = rollups;
    }

    /** @return how many events were read; fewer than a batch means that none are left */
    @InTenant
    int record(TenantId tenant, ZoneId zone) {
        List<RoutingEvent> unread = events.unread(tenant, EventLog.Consumer.METRICS, BATCH);
        Set<UUID> touched = new LinkedHashSet<>();
        for (RoutingEvent event : unread) {
            touched.add(event.conversation().value());
            if (event.kind() == RoutingEvent.Kind.RECONTACTED) {
                UUID previous = UUID.fromString(event.data().get("previous"));
                facts.saveRecontact(previous, event.conversation().value());
                touched.add(previous);
            }
        }
        // In one order everywhere, so that two nodes cannot wait for each other.
        renew(tenant, touched.stream().sorted().toList(), zone);
        events.acknowledge(
                tenant,
                EventLog.Consumer.METRICS,
                unread.stream().map(RoutingEvent::id).toList());
        return unread.size();
    }

    static boolean more(int read) {
        return read == BATCH;
    }

    private void renew(TenantId tenant, List<UUID> conversations, ZoneId zone) {
        facts.lock(conversations);
        Set<UUID> recontacted = facts.recontacted(conversations);
        List<ConversationFact> renewed = new ArrayList<>();
        events.ofEach(tenant, conversations.stream().map(ConversationId::new).toList())
                .forEach((conversation, all) -> FactBuilding.factOf(
                                all, recontacted.contains(conversation.value()), zone)
                        .ifPresent(renewed::add));
        List<UUID> known = renewed.stream().map(ConversationFact::conversation).toList();
        Corrections corrections = new Corrections(facts.find(known), renewed);
        facts.save(renewed);
        rollups.correct(corrections);
    }
}
