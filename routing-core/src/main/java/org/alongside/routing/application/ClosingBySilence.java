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
import org.alongside.routing.Author;
import org.alongside.routing.Outcome;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.routing.domain.Conversation;
import org.alongside.routing.store.ConversationStore;
import org.alongside.routing.store.ConversationStore.Said;
import org.alongside.routing.store.QuietConversations;
import org.alongside.routing.store.QuietConversations.Quiet;
import org.alongside.shared.Ids;
import org.alongside.shared.TenantId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends what the assistant handled alone and the contact left: with an unknown outcome, since silence tells nothing, and
 * with the question for a rating, which does. What waits for people or is with them only they close.
 */
@ApplicationScoped
class ClosingBySilence {

    private static final Logger LOG = System.getLogger(ClosingBySilence.class.getName());
    private static final int AT_ONCE = 100;

    private final Transactions transactions;
    private final QuietConversations quiet;
    private final ConversationStore conversations;
    private final Businesses businesses;
    private final DeskRecord record;
    private final Ids ids;
    private final Clock clock;
    private final Duration silence;

    @Inject
    ClosingBySilence(
            Transactions transactions,
            QuietConversations quiet,
            ConversationStore conversations,
            Businesses businesses,
            DeskRecord record,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "alongside.routing.silence-hours", defaultValue = "24") int silenceHours) {
        this.transactions = transactions;
        this.quiet = quiet;
        this.conversations = conversations;
        this.businesses = businesses;
        this.record = record;
        this.ids = ids;
        this.clock = clock;
        this.silence = Duration.ofHours(silenceHours);
    }

    /** All that are due now, page by page; one that cannot be closed keeps none of the others open. */
    void closeAll() {
        Instant until = clock.instant().minus(silence);
        List<Quiet> page = page(until, Optional.empty());
        while (!page.isEmpty()) {
            page.forEach(found -> close(found, until));
            page = page.size() < AT_ONCE ? List.of() : page(until, Optional.of(page.get(page.size() - 1)));
        }
    }

    private List<Quiet> page(Instant until, Optional<Quiet> after) {
        return transactions.acrossQueues(() -> quiet.found(until, after, AT_ONCE));
    }

    private void close(Quiet found, Instant until) {
        try {
            String otherwise = businesses.tenant(found.tenant()).language();
            transactions.run(
                    found.tenant(),
                    () -> quiet.locked(found, until)
                            .ifPresent(conversation -> close(found.tenant(), conversation, otherwise)));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Conversation " + found.conversation() + " could not be closed", failure);
        }
    }

    private void close(TenantId tenant, Conversation conversation, String otherwise) {
        Instant now = clock.instant();
        String language = conversation.language().isEmpty() ? otherwise : conversation.language();
        String question = Words.in(language, "routing.contact.rating");
        Said said = new Said(ids.next(), Author.SYSTEM, "", Optional.empty(), false, question, List.of(), true);
        conversations.say(tenant, conversation.id(), said, now);
        conversations.close(tenant, conversation.closed(), Outcome.UNKNOWN, now);
        Map<String, String> data = Map.of("by", "silence", "outcome", Outcome.UNKNOWN.name());
        record.spoke(tenant, conversation.closed(), Kind.CLOSED, "closed", data, Map.of(), now);
    }
}
