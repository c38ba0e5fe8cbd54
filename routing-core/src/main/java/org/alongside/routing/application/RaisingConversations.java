package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.alongside.routing.Outcome;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.routing.domain.Conversation;
import org.alongside.routing.store.HandoffStore;
import org.alongside.routing.store.MoveStore;
import org.alongside.routing.store.MoveStore.Due;
import org.alongside.routing.store.MoveStore.Risen;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Tenant;

/** What is due by the clock: a conversation wakes, or the last words of a closed one are said. */
@ApplicationScoped
class RaisingConversations {

    private static final Logger LOG = System.getLogger(RaisingConversations.class.getName());
    private static final int AT_ONCE = 200;

    private final Transactions transactions;
    private final MoveStore moves;
    private final HandoffStore handoffs;
    private final AskingSurveys asking;
    private final Businesses businesses;
    private final DeskRecord record;
    private final Clock clock;

    @Inject
    RaisingConversations(
            Transactions transactions,
            MoveStore moves,
            HandoffStore handoffs,
            AskingSurveys asking,
            Businesses businesses,
            DeskRecord record,
            Clock clock) {
        this.transactions = transactions;
        this.moves = moves;
        this.handoffs = handoffs;
        this.asking = asking;
        this.businesses = businesses;
        this.record = record;
        this.clock = clock;
    }

    /** One that fails holds up none of the others. */
    void raiseAll() {
        transactions.acrossQueues(() -> moves.due(AT_ONCE)).forEach(this::raise);
    }

    private void raise(Due due) {
        try {
            Tenant business = businesses.tenant(due.tenant());
            transactions.run(due.tenant(), () -> moves.locked(due).ifPresent(risen -> raise(business, risen)));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Conversation " + due.conversation() + " could not be raised", failure);
        }
    }

    private void raise(Tenant business, Risen risen) {
        Conversation conversation = risen.conversation();
        if (conversation.open()) {
            wake(business.id(), conversation, clock.instant());
        } else {
            tell(business, conversation, risen.outcome().orElse(Outcome.UNKNOWN));
        }
    }

    private void wake(TenantId tenant, Conversation conversation, Instant now) {
        moves.wake(tenant, conversation.id(), "TIME", now);
        record.happened(tenant, conversation, Kind.WOKEN, "woken", Map.of("why", "TIME"), now);
        record.changed(tenant, conversation);
    }

    private void tell(Tenant business, Conversation conversation, Outcome outcome) {
        moves.told(business.id(), conversation.id());
        handoffs.discardDrafts(business.id(), conversation.id());
        asking.takeLeave(business, conversation, outcome, false);
        record.said(business.id(), conversation);
    }
}
