package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.Author;
import org.alongside.routing.Owner;
import org.alongside.routing.PeopleElsewhere;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.routing.domain.Conversation;
import org.alongside.routing.store.ConversationStore;
import org.alongside.routing.store.ConversationStore.Said;
import org.alongside.routing.store.HandoffStore;
import org.alongside.routing.store.HandoffStore.Offer;
import org.alongside.routing.store.HandoffStore.Package;
import org.alongside.routing.store.MoveStore;
import org.alongside.shared.Ids;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;

@ApplicationScoped
@InTenant
class HearingPeople implements PeopleElsewhere {

    private static final String REASON = "answered-elsewhere";

    private final ConversationStore conversations;
    private final MoveStore moves;
    private final HandoffStore handoffs;
    private final DeskRecord record;
    private final Ids ids;
    private final Clock clock;

    @Inject
    HearingPeople(
            ConversationStore conversations,
            MoveStore moves,
            HandoffStore handoffs,
            DeskRecord record,
            Ids ids,
            Clock clock) {
        this.conversations = conversations;
        this.moves = moves;
        this.handoffs = handoffs;
        this.record = record;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void wrote(TenantId tenant, InboxId inbox, Written written) {
        conversations
                .openOf(tenant, inbox, written.to())
                .filter(open -> !conversations.has(tenant, open.id(), written.reference()))
                .ifPresent(open -> wrote(tenant, open, written));
    }

    private void wrote(TenantId tenant, Conversation open, Written written) {
        Instant now = clock.instant();
        Conversation theirs = open.owner() == Owner.ASSISTANT ? queue(tenant, open.queued(), now) : open;
        Said said = new Said(
                ids.next(), Author.AGENT, written.by(), Optional.empty(), false, written.text(), List.of(), false);
        long sequence = conversations.say(tenant, theirs.id(), said, written.at());
        conversations.reference(tenant, said.id(), written.reference());
        Map<String, String> data = Map.of("sequence", Long.toString(sequence), "author", Author.AGENT.name());
        record.happened(tenant, theirs, Kind.REPLIED, REASON, data, now);
        record.changed(tenant, theirs);
    }

    /** Before the people: which of them it was, the carrier does not tell. */
    private Conversation queue(TenantId tenant, Conversation queued, Instant now) {
        moves.queue(tenant, queued, REASON, now);
        Package nothing = new Package("", "", Map.of(), Map.of(), "");
        handoffs.offer(tenant, List.of(new Offer(ids.next(), queued.id(), REASON, nothing, Optional.empty())), now);
        record.happened(tenant, queued, Kind.HANDOFF_OFFERED, "handoff-offered", Map.of("rule", REASON), now);
        return queued;
    }
}
