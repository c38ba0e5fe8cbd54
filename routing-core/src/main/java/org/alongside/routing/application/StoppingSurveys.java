package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.Author;
import org.alongside.routing.InboundMessage;
import org.alongside.routing.domain.Conversation;
import org.alongside.routing.domain.StopWord;
import org.alongside.routing.store.ConversationStore;
import org.alongside.routing.store.ConversationStore.Said;
import org.alongside.routing.store.SurveyRows;
import org.alongside.routing.store.SurveyRows.Asked;
import org.alongside.shared.Ids;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Tenant;

/**
 * The word by which a contact who was asked ends all questions. It opens no conversation; it stands in the one that was
 * asked about, with our confirmation. The chat has a button for it and takes every word for what it is.
 */
@ApplicationScoped
class StoppingSurveys {

    private static final Duration HEARD = Duration.ofDays(14);

    private final Transactions transactions;
    private final SurveyRows rows;
    private final ConversationStore conversations;
    private final Businesses businesses;
    private final DeskRecord record;
    private final Ids ids;
    private final Clock clock;

    @Inject
    StoppingSurveys(
            Transactions transactions,
            SurveyRows rows,
            ConversationStore conversations,
            Businesses businesses,
            DeskRecord record,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.conversations = conversations;
        this.businesses = businesses;
        this.record = record;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return whether the message was that word, and nothing else is to be done with it; also when it comes again */
    boolean stopped(TenantId tenant, InboundMessage message) {
        if (!StopWord.is(message.text())
                || businesses.inbox(tenant, message.inbox()).channel() == ChannelKind.WEB_CHAT) {
            return false;
        }
        Tenant business = businesses.tenant(tenant);
        Instant now = clock.instant();
        return transactions.in(tenant, () -> {
            Optional<Asked> asked = rows.heardOf(tenant, message.inbox(), message.contact(), now.minus(HEARD));
            asked.filter(one -> rows.stop(tenant, one.contact(), now))
                    .ifPresent(one -> confirm(business, one, message.text(), now));
            return asked.isPresent();
        });
    }

    private void confirm(Tenant business, Asked asked, String word, Instant now) {
        TenantId tenant = business.id();
        Conversation conversation = conversations.locked(tenant, asked.conversation());
        String language = AskingSurveys.language(business, conversation);
        say(tenant, conversation, Author.CONTACT, word, false, now);
        say(tenant, conversation, Author.SYSTEM, Words.in(language, "survey.stopped"), true, now);
        record.conduct(tenant, "surveys-stopped", asked.contact(), Map.of("by", "contact"));
        record.said(tenant, conversation);
    }

    private void say(
            TenantId tenant, Conversation conversation, Author author, String text, boolean deliver, Instant now) {
        Said said = new Said(ids.next(), author, "", Optional.empty(), false, text, List.of(), deliver);
        conversations.say(tenant, conversation.id(), said, now);
    }
}
