package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.Author;
import org.alongside.routing.Outcome;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.routing.domain.Conversation;
import org.alongside.routing.store.ConversationStore;
import org.alongside.routing.store.ConversationStore.Said;
import org.alongside.routing.store.HandoffStore;
import org.alongside.routing.store.MoveStore;
import org.alongside.routing.store.MoveStore.Due;
import org.alongside.routing.store.MoveStore.Risen;
import org.alongside.shared.Ids;
import org.alongside.shared.TenantId;

/** What is due by the clock: a conversation wakes, or the last words of a closed one are said. */
@ApplicationScoped
class RaisingConversations {

    private static final Logger LOG = System.getLogger(RaisingConversations.class.getName());
    private static final int AT_ONCE = 200;

    private final Transactions transactions;
    private final MoveStore moves;
    private final ConversationStore conversations;
    private final HandoffStore handoffs;
    private final DeskRecord record;
    private final Ids ids;
    private final Clock clock;

    @Inject
    RaisingConversations(
            Transactions transactions,
            MoveStore moves,
            ConversationStore conversations,
            HandoffStore handoffs,
            DeskRecord record,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.moves = moves;
        this.conversations = conversations;
        this.handoffs = handoffs;
        this.record = record;
        this.ids = ids;
        this.clock = clock;
    }

    /** One that fails holds up none of the others. */
    void raiseAll() {
        transactions.acrossQueues(() -> moves.due(AT_ONCE)).forEach(this::raise);
    }

    private void raise(Due due) {
        try {
            transactions.run(due.tenant(), () -> moves.locked(due).ifPresent(risen -> raise(due.tenant(), risen)));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Conversation " + due.conversation() + " could not be raised", failure);
        }
    }

    private void raise(TenantId tenant, Risen risen) {
        Conversation conversation = risen.conversation();
        if (conversation.open()) {
            wake(tenant, conversation, clock.instant());
        } else {
            tell(tenant, conversation, risen.outcome().orElse(Outcome.UNKNOWN));
        }
    }

    private void wake(TenantId tenant, Conversation conversation, Instant now) {
        moves.wake(tenant, conversation.id(), "TIME", now);
        record.happened(tenant, conversation, Kind.WOKEN, "woken", Map.of("why", "TIME"), now);
        record.changed(tenant, conversation);
    }

    private void tell(TenantId tenant, Conversation conversation, Outcome outcome) {
        moves.told(tenant, conversation.id());
        handoffs.discardDrafts(tenant, conversation.id());
        if (outcome.isTold()) {
            String question = Words.in(conversation.language(), "routing.contact.rating");
            Said said = new Said(ids.next(), Author.SYSTEM, "", Optional.empty(), false, question, List.of(), true);
            conversations.say(tenant, conversation.id(), said, clock.instant());
        }
        record.said(tenant, conversation);
    }
}
