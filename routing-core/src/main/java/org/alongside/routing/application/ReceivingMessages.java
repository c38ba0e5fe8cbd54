package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.ConductEntry;
import org.alongside.routing.ConductLog;
import org.alongside.routing.ContactId;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Inbound;
import org.alongside.routing.InboundMessage;
import org.alongside.routing.InboxRhythm;
import org.alongside.routing.InboxRhythms;
import org.alongside.routing.Receipt;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.routing.store.EventStore;
import org.alongside.routing.store.EventStore.Happened;
import org.alongside.routing.store.InboundQueue;
import org.alongside.routing.store.InboundQueue.Received;
import org.alongside.routing.store.RatingStore;
import org.alongside.shared.Ids;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

/** The door: stored in one insert, then the background has it. */
@ApplicationScoped
class ReceivingMessages implements Inbound {

    private static final int LONGEST = 10_000;
    private static final int STARS = 5;

    private final StoringMessages storing;
    private final InboxRhythms rhythms;
    private final Dispatching dispatching;
    private final StoppingSurveys stopping;
    private final RatingStore ratings;
    private final TellingKnowledge telling;
    private final EventStore events;
    private final ConductLog conduct;
    private final Ids ids;
    private final Clock clock;

    @Inject
    ReceivingMessages(
            StoringMessages storing,
            InboxRhythms rhythms,
            Dispatching dispatching,
            StoppingSurveys stopping,
            RatingStore ratings,
            TellingKnowledge telling,
            EventStore events,
            ConductLog conduct,
            Ids ids,
            Clock clock) {
        this.storing = storing;
        this.rhythms = rhythms;
        this.dispatching = dispatching;
        this.stopping = stopping;
        this.ratings = ratings;
        this.telling = telling;
        this.events = events;
        this.conduct = conduct;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Receipt receive(TenantId tenant, InboundMessage message) {
        if (message.text().replace("\0", "").isBlank()
                && message.origin().attachments().isEmpty()) {
            throw new RefusedException("routing.message.empty");
        }
        return stopping.stopped(tenant, message) ? new Receipt(ids.next(), true) : store(tenant, message, false);
    }

    @Override
    public Receipt askForPerson(TenantId tenant, InboundMessage message) {
        String text = message.text().isBlank()
                ? Words.in(message.language(), "routing.contact.asks-for-person")
                : message.text();
        return store(tenant, message.with(text), true);
    }

    private Receipt store(TenantId tenant, InboundMessage message, boolean asksForPerson) {
        if (message.text().length() > LONGEST) {
            throw new RefusedException("routing.message.too-long", LONGEST);
        }
        InboundMessage clean = message.with(storable(message.text()));
        InboxRhythm rhythm = rhythms.of(tenant, message.inbox());
        Receipt receipt = storing.store(tenant, new Received(ids.next(), clean, asksForPerson, rhythm));
        if (!receipt.duplicate()) {
            dispatching.arrived(tenant, receipt.event(), strand(clean), rhythm.quiet());
        }
        return receipt;
    }

    private static String strand(InboundMessage message) {
        return InboundQueue.strand(
                message.inbox().value(),
                message.contact().kind().name(),
                message.contact().value());
    }

    /** PostgreSQL keeps no zero character, and nobody writes one. */
    private static String storable(String text) {
        return text.replace("\0", "").strip();
    }

    @InTenant
    @Override
    public void rate(TenantId tenant, ConversationId conversation, ContactId contact, int stars, String comment) {
        if (stars < 1 || stars > STARS) {
            throw new RefusedException("routing.rating.range");
        }
        Instant now = clock.instant();
        if (!ratings.ofContact(tenant, conversation, contact)) {
            throw new NotFoundException();
        }
        if (ratings.add(tenant, conversation, stars, storable(comment), now)) {
            Map<String, String> data = Map.of("stars", Integer.toString(stars));
            events.append(tenant, conversation, now, List.of(new Happened(Kind.RATED, data)));
            telling.rated(tenant, conversation, stars, ratings.lastAnswer(tenant, conversation), now);
            conduct.append(
                    tenant,
                    List.of(new ConductEntry(
                            "rated",
                            Optional.of(conversation),
                            Optional.of(contact),
                            data,
                            Map.of("comment", comment))));
        }
    }
}
