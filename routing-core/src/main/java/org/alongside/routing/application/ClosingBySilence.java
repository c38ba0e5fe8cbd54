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
import org.alongside.routing.Outcome;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.routing.domain.Conversation;
import org.alongside.routing.store.ConversationStore;
import org.alongside.routing.store.QuietConversations;
import org.alongside.routing.store.QuietConversations.Quiet;
import org.alongside.tenant.Tenant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends what the assistant handled alone and the contact left: with an unknown outcome, since silence tells nothing, and
 * with a question to the contact, who can. What waits for people or is with them only they close.
 */
@ApplicationScoped
class ClosingBySilence {

    private static final Logger LOG = System.getLogger(ClosingBySilence.class.getName());
    private static final int AT_ONCE = 100;

    private final Transactions transactions;
    private final QuietConversations quiet;
    private final ConversationStore conversations;
    private final Businesses businesses;
    private final AskingSurveys asking;
    private final DeskRecord record;
    private final Clock clock;
    private final Duration silence;

    @Inject
    ClosingBySilence(
            Transactions transactions,
            QuietConversations quiet,
            ConversationStore conversations,
            Businesses businesses,
            AskingSurveys asking,
            DeskRecord record,
            Clock clock,
            @ConfigProperty(name = "alongside.routing.silence-hours", defaultValue = "24") int silenceHours) {
        this.transactions = transactions;
        this.quiet = quiet;
        this.conversations = conversations;
        this.businesses = businesses;
        this.asking = asking;
        this.record = record;
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
            Tenant business = businesses.tenant(found.tenant());
            transactions.run(
                    found.tenant(),
                    () -> quiet.locked(found, until).ifPresent(conversation -> close(business, conversation)));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Conversation " + found.conversation() + " could not be closed", failure);
        }
    }

    private void close(Tenant business, Conversation conversation) {
        Instant now = clock.instant();
        Conversation closed = conversation.closed();
        conversations.close(business.id(), closed, Outcome.UNKNOWN, now);
        Map<String, String> data = Map.of("by", "silence", "outcome", Outcome.UNKNOWN.name());
        record.spoke(business.id(), closed, Kind.CLOSED, "closed", data, Map.of(), now);
        asking.takeLeave(business, closed, Outcome.UNKNOWN, true);
    }
}
