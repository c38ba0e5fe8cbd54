package org.alongside.metrics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.metrics.Rebuilds;
import org.alongside.metrics.domain.FactBuilding;
import org.alongside.metrics.store.Facts;
import org.alongside.metrics.store.Generations;
import org.alongside.metrics.store.Generations.Standing;
import org.alongside.metrics.store.Rollups;
import org.alongside.routing.ConversationId;
import org.alongside.routing.EventLog;
import org.alongside.routing.RoutingEvent;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;

/**
 * Builds the next generation of facts beside the one that is served, a piece a transaction, in the order of the
 * conversations' ids. What is recorded meanwhile goes into both, as far as the building has come. Roll-ups are summed
 * up once, when all facts are there, in the transaction that begins to serve them.
 */
@InTenant
@ApplicationScoped
class RebuildingFacts implements Rebuilds {

    /** Two lanes hold a piece each, with all its events: few enough for the smallest node. */
    private static final int PIECE = 2000;

    private static final int SWEPT_AT_ONCE = 5000;

    private final EventLog events;
    private final Facts facts;
    private final Generations generations;
    private final RenewingFacts renewing;
    private final Rollups rollups;
    private final Clock clock;

    @Inject
    RebuildingFacts(
            EventLog events,
            Facts facts,
            Generations generations,
            RenewingFacts renewing,
            Rollups rollups,
            Clock clock) {
        this.events = events;
        this.rollups = rollups;
        this.facts = facts;
        this.generations = generations;
        this.renewing = renewing;
        this.clock = clock;
    }

    @Override
    public void want(TenantId tenant) {
        generations.want();
    }

    @Override
    public State state(TenantId tenant) {
        return generations
                .standing()
                .map(standing -> new State(
                        standing.building().isPresent(), standing.wanted(), standing.begunAt(), standing.finishedAt()))
                .orElseGet(() -> new State(false, false, Optional.empty(), Optional.empty()));
    }

    /** One piece of whatever there is to do. @return whether there is more */
    boolean step(TenantId tenant, ZoneId zone) {
        Standing standing = generations.locked(zone.getId());
        if (standing.building().isPresent()) {
            build(tenant, standing, standing.building().get(), zone);
            return true;
        }
        if (due(standing, zone)) {
            generations.begin(standing.serving() + 1, clock.instant());
            return true;
        }
        generations.forgetHours(RenewingFacts.hoursFrom(clock.instant()));
        return generations.sweep(standing.serving(), standing.building(), SWEPT_AT_ONCE);
    }

    private static boolean due(Standing standing, ZoneId zone) {
        return standing.wanted()
                || standing.version() != FactBuilding.VERSION
                || !standing.zone().equals(zone.getId());
    }

    private void build(TenantId tenant, Standing standing, int building, ZoneId zone) {
        Map<UUID, List<RoutingEvent>> all =
                ids(events.next(tenant, standing.upTo().map(ConversationId::new), PIECE));
        if (all.isEmpty()) {
            rollups.sumUp(building, RenewingFacts.hoursFrom(clock.instant()));
            generations.finish(FactBuilding.VERSION, zone.getId(), clock.instant());
            return;
        }
        List<UUID> piece = List.copyOf(all.keySet());
        List<ConversationId> earlier = new ArrayList<>();
        all.forEach((conversation, told) -> told.stream()
                .filter(event -> event.kind() == RoutingEvent.Kind.RECONTACTED)
                .map(event -> UUID.fromString(event.data().get("previous")))
                .forEach(previous -> {
                    facts.saveRecontact(previous, conversation);
                    if (standing.alreadyBuilt(previous)) {
                        earlier.add(new ConversationId(previous));
                    }
                }));
        if (!earlier.isEmpty()) {
            all.putAll(ids(events.ofEach(tenant, earlier)));
        }
        renewing.fill(building, all, zone);
        generations.reached(piece.get(piece.size() - 1));
    }

    static Map<UUID, List<RoutingEvent>> ids(Map<ConversationId, List<RoutingEvent>> each) {
        Map<UUID, List<RoutingEvent>> all = new LinkedHashMap<>();
        each.forEach((conversation, told) -> all.put(conversation.value(), told));
        return all;
    }
}
