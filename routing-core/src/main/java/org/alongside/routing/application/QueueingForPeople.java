package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.routing.domain.Conversation;
import org.alongside.routing.store.HandoffStore;
import org.alongside.routing.store.HandoffStore.Offer;
import org.alongside.routing.store.HandoffStore.Package;
import org.alongside.routing.store.MoveStore;
import org.alongside.shared.Ids;
import org.alongside.shared.TenantId;

/** Puts a conversation before the people for something that happened to it, where no message is being decided. */
@ApplicationScoped
class QueueingForPeople {

    private final MoveStore moves;
    private final HandoffStore handoffs;
    private final DeskRecord record;
    private final Ids ids;

    @Inject
    QueueingForPeople(MoveStore moves, HandoffStore handoffs, DeskRecord record, Ids ids) {
        this.moves = moves;
        this.handoffs = handoffs;
        this.record = record;
        this.ids = ids;
    }

    /**
     * In the caller's transaction, which holds the conversation's lock.
     *
     * @param queued the conversation as it is to be from now on
     * @param reason as a rule is named
     */
    Conversation queue(TenantId tenant, Conversation queued, String reason, Instant now) {
        moves.queue(tenant, queued, reason, now);
        Package nothing = new Package("", "", Map.of(), Map.of(), "");
        handoffs.offer(tenant, List.of(new Offer(ids.next(), queued.id(), reason, nothing, Optional.empty())), now);
        record.happened(tenant, queued, Kind.HANDOFF_OFFERED, "handoff-offered", Map.of("rule", reason), now);
        return queued;
    }
}
