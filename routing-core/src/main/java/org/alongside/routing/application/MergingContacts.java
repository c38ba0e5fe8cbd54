package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ContactId;
import org.alongside.routing.Outcome;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.routing.domain.Conversation;
import org.alongside.routing.store.ContactStore;
import org.alongside.routing.store.ContactStore.Merged;
import org.alongside.routing.store.ConversationStore;
import org.alongside.routing.store.HandoffStore;
import org.alongside.shared.Ids;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.TenantId;

/** Makes one contact of two, in the transaction that decides it. */
@ApplicationScoped
class MergingContacts {

    private final ContactStore contacts;
    private final ConversationStore conversations;
    private final HandoffStore handoffs;
    private final DeskRecord record;
    private final Ids ids;
    private final Clock clock;

    @Inject
    MergingContacts(
            ContactStore contacts,
            ConversationStore conversations,
            HandoffStore handoffs,
            DeskRecord record,
            Ids ids,
            Clock clock) {
        this.contacts = contacts;
        this.conversations = conversations;
        this.handoffs = handoffs;
        this.record = record;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param by user name, or empty when the channel vouched for it */
    void merge(TenantId tenant, ContactId kept, ContactId other, String by) {
        Instant now = clock.instant();
        if (contacts.lock(tenant, kept, other) < 2) {
            throw new NotFoundException();
        }
        UUID merge = ids.next();
        List<Conversation> staying = closeDoubles(tenant, contacts.open(tenant, kept, other), now);
        Merged merged = new Merged(kept, other, contacts.keys(tenant, other), contacts.conversations(tenant, other));
        contacts.move(tenant, merged.keys(), merged.conversations(), kept);
        contacts.inherit(tenant, kept, other);
        contacts.remember(tenant, merge, merged, by, now);
        Map<String, String> data =
                Map.of("merge", merge.toString(), "kept", kept.toString(), "merged", other.toString(), "by", by);
        record.conduct(tenant, "contacts-merged", kept, data);
        staying.forEach(open -> record.changed(tenant, open));
    }

    /** Of two open ones in an inbox the first stays: a person has it, or it is the newer one. */
    private List<Conversation> closeDoubles(TenantId tenant, List<Conversation> open, Instant now) {
        List<Conversation> staying = new ArrayList<>();
        for (Conversation one : open) {
            Optional<Conversation> first = staying.stream()
                    .filter(known -> known.inbox().equals(one.inbox()))
                    .findFirst();
            if (first.isPresent()) {
                close(tenant, one, first.get(), now);
            } else {
                staying.add(one);
            }
        }
        return staying;
    }

    private void close(TenantId tenant, Conversation doubled, Conversation first, Instant now) {
        Conversation closed = doubled.closed();
        conversations.close(tenant, closed, Outcome.DUPLICATE, now);
        handoffs.completed(tenant, doubled.id(), now);
        handoffs.discardDrafts(tenant, doubled.id());
        Map<String, String> data = Map.of(
                "by",
                "merge",
                "outcome",
                Outcome.DUPLICATE.name(),
                "of",
                first.id().toString());
        record.happened(tenant, closed, Kind.CLOSED, "closed", data, now);
        record.changed(tenant, closed);
    }
}
