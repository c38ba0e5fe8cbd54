package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.routing.Author;
import org.alongside.routing.ChannelSender;
import org.alongside.routing.Outcome;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.routing.Survey.Moment;
import org.alongside.routing.Survey.Reason;
import org.alongside.routing.SurveyKind;
import org.alongside.routing.domain.Conversation;
import org.alongside.routing.store.ConversationStore;
import org.alongside.routing.store.ConversationStore.Said;
import org.alongside.routing.store.SurveyQueue;
import org.alongside.routing.store.SurveyQueue.Due;
import org.alongside.routing.store.SurveyQueue.Planned;
import org.alongside.shared.Ids;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Tenant;

/**
 * Says the last words of a conversation, and asks what is to be asked, with them or later. What is asked, its place in
 * the outbox, and the event that tells of it are one transaction: so it is asked once, whatever is killed in between.
 */
@ApplicationScoped
class AskingSurveys {

    private static final Logger LOG = System.getLogger(AskingSurveys.class.getName());
    private static final int AT_ONCE = 100;
    /** How long it can be answered. */
    private static final Duration VALID = Duration.ofDays(7);

    private final Transactions transactions;
    private final PlanningSurveys planning;
    private final SurveyQueue queue;
    private final SurveyLinks links;
    private final ConversationStore conversations;
    private final Businesses businesses;
    private final Senders senders;
    private final DeskRecord record;
    private final Ids ids;
    private final Clock clock;

    @Inject
    AskingSurveys(
            Transactions transactions,
            PlanningSurveys planning,
            SurveyQueue queue,
            SurveyLinks links,
            ConversationStore conversations,
            Businesses businesses,
            Senders senders,
            DeskRecord record,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.planning = planning;
        this.queue = queue;
        this.links = links;
        this.conversations = conversations;
        this.businesses = businesses;
        this.senders = senders;
        this.record = record;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The last words, where the contact is told of the end. The caller holds the conversation, which is closed already.
     *
     * @param business of the conversation; read before the transaction
     * @param silent whether nobody closed it
     */
    void takeLeave(Tenant business, Conversation closed, Outcome outcome, boolean silent) {
        ChannelKind channel = businesses.inbox(business.id(), closed.inbox()).channel();
        Optional<Planned> now = planning.closed(business, closed, outcome, silent, senders.of(channel));
        if (now.isPresent()) {
            ask(business, closed, now.get(), channel);
        } else if (outcome.isTold()) {
            say(business.id(), closed, Words.in(language(business, closed), "survey.closed"));
        }
    }

    /** All that is due now; one that fails holds up none of the others. */
    void askAll() {
        Instant now = clock.instant();
        transactions.acrossQueues(() -> queue.due(now, AT_ONCE)).forEach(due -> ask(due, now));
    }

    private void ask(Due due, Instant now) {
        try {
            Tenant business = businesses.tenant(due.tenant());
            transactions.run(due.tenant(), () -> queue.claim(due, now).ifPresent(planned -> ask(business, planned)));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Survey " + due.survey() + " could not be sent", failure);
        }
    }

    private void ask(Tenant business, Planned planned) {
        TenantId tenant = business.id();
        Conversation conversation = conversations.locked(tenant, planned.conversation());
        ChannelKind channel = businesses.inbox(tenant, conversation.inbox()).channel();
        ChannelSender sender = senders.of(channel);
        Optional<Reason> hindrance = planning.hindrance(business, conversation, planned, sender);
        Instant earliest = planning.earliest(business, conversation, sender);
        if (hindrance.isPresent()) {
            queue.leave(tenant, planned, hindrance.get());
        } else if (earliest.isAfter(clock.instant())) {
            queue.postpone(tenant, planned.id(), earliest);
        } else {
            ask(business, conversation, planned, channel);
            record.said(tenant, conversation);
        }
    }

    private void ask(Tenant business, Conversation conversation, Planned planned, ChannelKind channel) {
        Instant now = clock.instant();
        TenantId tenant = business.id();
        SurveyLinks.Link link = new SurveyLinks.Link(tenant, planned.id(), now.plus(VALID));
        queue.asked(tenant, planned.id(), now, link.expires());
        long sequence = say(tenant, conversation, words(business, conversation, planned, channel, link));
        Map<String, String> data = Map.of(
                "survey", planned.moment().name(),
                "kinds", planned.kinds().stream().map(SurveyKind::name).collect(Collectors.joining(",")),
                "sequence", Long.toString(sequence));
        record.happened(tenant, conversation, Kind.SURVEYED, "surveyed", data, now);
    }

    /** The chat shows the questions itself; everywhere else they are behind a link. */
    private String words(
            Tenant business, Conversation conversation, Planned planned, ChannelKind channel, SurveyLinks.Link link) {
        String language = language(business, conversation);
        boolean closing = planned.moment() == Moment.CLOSE;
        if (channel != ChannelKind.WEB_CHAT) {
            return Words.in(language, closing ? "survey.closed.link" : "survey.later.link", links.of(link));
        }
        return planned.kinds().contains(SurveyKind.AT_CLOSE)
                ? Words.in(language, "routing.contact.rating")
                : Words.in(language, closing ? "survey.closed.ask" : "survey.later.ask");
    }

    private long say(TenantId tenant, Conversation conversation, String text) {
        Said said = new Said(ids.next(), Author.SYSTEM, "", Optional.empty(), false, text, List.of(), true);
        return conversations.say(tenant, conversation.id(), said, clock.instant());
    }

    static String language(Tenant business, Conversation conversation) {
        return conversation.language().isEmpty() ? business.language() : conversation.language();
    }
}
