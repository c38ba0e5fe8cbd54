package org.alongside.metrics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.metrics.Scorecards;
import org.alongside.metrics.Segment;
import org.alongside.metrics.domain.ConversationFact;
import org.alongside.metrics.domain.Corrections;
import org.alongside.metrics.domain.Corrections.Counted;
import org.alongside.metrics.domain.Counting;
import org.alongside.metrics.domain.FactBuilding;
import org.alongside.metrics.store.Facts;
import org.alongside.metrics.store.Rollups;
import org.alongside.metrics.store.Segments;
import org.alongside.routing.RoutingEvent;

/** Makes facts of conversations anew out of all their events, and corrects the roll-ups by what changed. */
@ApplicationScoped
class RenewingFacts {

    private final Facts facts;
    private final Segments segments;
    private final Rollups rollups;

    @Inject
    RenewingFacts(Facts facts, Segments segments, Rollups rollups) {
        this.facts = facts;
        this.segments = segments;
        this.rollups = rollups;
    }

    /** From when on hours are kept: a day more than is read, so that none is half corrected. */
    static Instant hoursFrom(Instant now) {
        return now.minus(Duration.ofDays(Scorecards.HOURS_KEPT_DAYS + 1L));
    }

    /**
     * In the running transaction, under the lock of these conversations.
     *
     * @param conversations with all their events, oldest first
     */
    void renew(int generation, Map<UUID, List<RoutingEvent>> conversations, ZoneId zone, Instant now) {
        Map<UUID, Counted> after = counted(conversations, zone);
        List<Counted> before = facts.find(generation, List.copyOf(after.keySet()));
        facts.save(generation, after);
        rollups.correct(generation, new Corrections(before, after.values(), hoursFrom(now)));
    }

    /** The same for a generation that is being built: its roll-ups are summed up when all its facts are there. */
    void fill(int generation, Map<UUID, List<RoutingEvent>> conversations, ZoneId zone) {
        facts.save(generation, counted(conversations, zone));
    }

    private Map<UUID, Counted> counted(Map<UUID, List<RoutingEvent>> conversations, ZoneId zone) {
        Set<UUID> recontacted = facts.recontacted(List.copyOf(conversations.keySet()));
        List<ConversationFact> made = new ArrayList<>();
        conversations.forEach((id, events) ->
                FactBuilding.factOf(events, recontacted.contains(id), zone).ifPresent(made::add));
        Map<Segment, Long> numbers =
                segments.numbers(made.stream().map(ConversationFact::segment).toList());
        Map<UUID, Counted> counted = new LinkedHashMap<>();
        made.forEach(fact -> counted.put(
                fact.conversation(),
                new Counted(fact.day(), fact.openedAt(), numbers.get(fact.segment()), Counting.of(fact))));
        return counted;
    }
}
