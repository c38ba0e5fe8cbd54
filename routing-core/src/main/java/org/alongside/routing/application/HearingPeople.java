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
import org.alongside.shared.Ids;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;

@ApplicationScoped
@InTenant
class HearingPeople implements PeopleElsewhere {

    private static final String REASON = "answered-elsewhere";

    private final ConversationStore conversations;
    private final QueueingForPeople queueing;
    private final DeskRecord record;
    private final Ids ids;
    private final Clock clock;

    @Inject
    HearingPeople(
            ConversationStore conversations, QueueingForPeople queueing, DeskRecord record, Ids ids, Clock clock) {
        this.conversations = conversations;
        this.queueing = queueing;
        this.record = record;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public boolean wrote(TenantId tenant, InboxId inbox, Written written) {
        Optional<Conversation> open = conversations.openOf(tenant, inbox, written.to());
        open.filter(known -> !conversations.has(tenant, known.id(), written.reference()))
                .ifPresent(known -> wrote(tenant, known, written));
        return open.isPresent();
    }

    private void wrote(TenantId tenant, Conversation open, Written written) {
        Instant now = clock.instant();
        // Before all people: which of them it was, the carrier does not tell.
        Conversation theirs =
                open.owner() == Owner.ASSISTANT ? queueing.queue(tenant, open.queued(), REASON, now) : open;
        Said said = new Said(
                ids.next(),
                Author.AGENT,
                written.by(),
                Optional.empty(),
                false,
                written.text(),
                List.of(),
                false,
                written.files());
        long sequence = conversations.say(tenant, theirs.id(), said, written.at());
        conversations.reference(tenant, said.id(), written.reference());
        Map<String, String> data = Map.of("sequence", Long.toString(sequence), "author", Author.AGENT.name());
        record.happened(tenant, theirs, Kind.REPLIED, REASON, data, now);
        record.changed(tenant, theirs);
    }
}
