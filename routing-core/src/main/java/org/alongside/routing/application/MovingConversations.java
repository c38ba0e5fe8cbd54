package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.AgentDesk;
import org.alongside.routing.Author;
import org.alongside.routing.ConversationId;
import org.alongside.routing.ConversationMoves;
import org.alongside.routing.IntentTier;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.routing.domain.Conversation;
import org.alongside.routing.store.ConversationStore;
import org.alongside.routing.store.ConversationStore.Said;
import org.alongside.routing.store.HandoffStore;
import org.alongside.routing.store.ListStore;
import org.alongside.routing.store.MoveStore;
import org.alongside.shared.Ids;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;
import org.alongside.tenant.MemberId;

@ApplicationScoped
@InTenant
class MovingConversations implements ConversationMoves {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final Holding holding;
    private final TakingOver takingOver;
    private final AgentDesk desk;
    private final ConversationStore conversations;
    private final MoveStore moves;
    private final ListStore lists;
    private final HandoffStore handoffs;
    private final DeskRecord record;
    private final Ids ids;
    private final Clock clock;

    @Inject
    MovingConversations(
            Holding holding,
            TakingOver takingOver,
            AgentDesk desk,
            ConversationStore conversations,
            MoveStore moves,
            ListStore lists,
            HandoffStore handoffs,
            DeskRecord record,
            Ids ids,
            Clock clock) {
        this.holding = holding;
        this.takingOver = takingOver;
        this.desk = desk;
        this.conversations = conversations;
        this.moves = moves;
        this.lists = lists;
        this.handoffs = handoffs;
        this.record = record;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void snooze(TenantId tenant, ConversationId conversation, MemberId agent, Optional<Instant> until) {
        Instant now = clock.instant();
        if (until.filter(end -> !end.isAfter(now) || end.isAfter(now.plus(LONGEST)))
                .isPresent()) {
            throw new RefusedException("routing.snooze.when");
        }
        Conversation mine = holding.mine(tenant, conversation, agent, now);
        moves.snooze(tenant, conversation, until);
        Map<String, String> data = new HashMap<>(Map.of("member", agent.toString()));
        until.ifPresent(end -> data.put("until", end.toString()));
        record.happened(tenant, mine, Kind.SNOOZED, "snoozed", data, now);
        record.changed(tenant, mine);
    }

    @Override
    public void wake(TenantId tenant, ConversationId conversation, MemberId agent) {
        Conversation mine = holding.mine(tenant, conversation, agent, clock.instant());
        record.happened(tenant, mine, Kind.WOKEN, "woken", Map.of("why", agent.toString()), clock.instant());
        record.changed(tenant, mine);
    }

    @Override
    public void transfer(TenantId tenant, ConversationId conversation, MemberId agent, MemberId to, String note) {
        if (to.equals(agent)) {
            throw new RefusedException("routing.transfer.yourself");
        }
        holding.name(tenant, to);
        Conversation before = holding.free(tenant, conversation, agent);
        if (!note.isBlank()) {
            desk.note(tenant, conversation, agent, note, List.of());
        }
        takingOver.take(tenant, before, to, clock.instant());
        record.changed(tenant, before.acceptedBy(to));
    }

    @Override
    public void handBack(TenantId tenant, ConversationId conversation, MemberId agent, String reason) {
        Instant now = clock.instant();
        if (reason.isBlank()) {
            throw new RefusedException("routing.handback.reason");
        }
        Conversation mine = holding.mine(tenant, conversation, agent, now);
        if (lists.byId(tenant, conversation).flatMap(ListStore.Entry::tier).orElse(IntentTier.C) != IntentTier.A) {
            throw new RefusedException("routing.handback.tier");
        }
        Conversation assistants = mine.handedBack();
        say(tenant, assistants, "routing.contact.handed-back", now);
        moves.handBack(tenant, assistants, now);
        handoffs.completed(tenant, conversation, now);
        handoffs.discardDrafts(tenant, conversation);
        // In an agent's own words, so it is nothing that events or the chain may say in the open.
        Map<String, String> personal = Map.of("reason", reason.strip());
        Map<String, String> data = Map.of("member", agent.toString());
        record.spoke(tenant, assistants, Kind.HANDED_BACK, "handed-back", data, personal, now);
    }

    @Override
    public void undoClosing(TenantId tenant, ConversationId conversation, MemberId agent) {
        Conversation closed = conversations.kept(tenant, conversation);
        if (!moves.undoable(tenant, conversation)) {
            throw new RefusedException("routing.conversation.undo-late");
        }
        if (conversations.anotherIsOpen(tenant, closed)) {
            throw new RefusedException("routing.conversation.newer-open");
        }
        moves.resumeHandoff(tenant, conversation);
        Conversation open = closed.closingUndone();
        conversations.reopen(tenant, open);
        Map<String, String> data = Map.of("by", agent.toString(), "undo", "true");
        record.happened(tenant, open, Kind.REOPENED, "reopened", data, clock.instant());
        record.changed(tenant, open);
    }

    @Override
    public void retry(TenantId tenant, ConversationId conversation, MemberId agent, UUID message) {
        Conversation known = lists.byId(tenant, conversation)
                .map(any -> conversations.locked(tenant, conversation))
                .orElseThrow(NotFoundException::new);
        if (!moves.retry(tenant, conversation, message)) {
            throw new RefusedException("routing.delivery.not-failed");
        }
        Map<String, String> data = Map.of("member", agent.toString(), "message", message.toString());
        record.conduct(tenant, known, "delivery-retried", data, Map.of());
        record.said(tenant, known);
    }

    private void say(TenantId tenant, Conversation conversation, String key, Instant now) {
        String words = Words.in(conversation.language(), key);
        Said said = new Said(ids.next(), Author.SYSTEM, "", Optional.empty(), false, words, List.of(), true);
        conversations.say(tenant, conversation.id(), said, now);
    }
}
