package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.routing.Author;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Recall;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.routing.domain.Conversation;
import org.alongside.routing.store.ConversationStore;
import org.alongside.routing.store.ConversationStore.Said;
import org.alongside.routing.store.OpenConversations;
import org.alongside.routing.store.OpenConversations.Open;
import org.alongside.shared.Ids;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;

/** Each conversation in a transaction of its own: one that fails keeps none of the others with the assistant. */
@ApplicationScoped
class RecallingAssistant implements Recall {

    private final Transactions transactions;
    private final OpenConversations open;
    private final ConversationStore conversations;
    private final OfferingHandoffs offering;
    private final Businesses businesses;
    private final DeskRecord record;
    private final Ids ids;
    private final Clock clock;

    @Inject
    RecallingAssistant(
            Transactions transactions,
            OpenConversations open,
            ConversationStore conversations,
            OfferingHandoffs offering,
            Businesses businesses,
            DeskRecord record,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.open = open;
        this.conversations = conversations;
        this.offering = offering;
        this.businesses = businesses;
        this.record = record;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public int handOff(TenantId tenant, Set<String> intents, Optional<InboxId> inbox, String rule) {
        if (intents.isEmpty()) {
            return 0;
        }
        String otherwise = businesses.tenant(tenant).language();
        List<ConversationId> found = transactions.in(tenant, () -> open.about(tenant, intents, inbox));
        return (int) found.stream()
                .filter(id -> transactions.in(
                        tenant,
                        () -> open.locked(tenant, id)
                                .map(each -> handOff(tenant, each, rule, otherwise))
                                .orElse(false)))
                .count();
    }

    private boolean handOff(TenantId tenant, Open found, String rule, String otherwise) {
        Instant now = clock.instant();
        Conversation queued = found.conversation().queued();
        String language = queued.language().isEmpty() ? otherwise : queued.language();
        Optional<Instant> promised = offering.promised(tenant, now);
        String words = Words.in(language, "routing.contact.handed-over")
                + " "
                + Words.promise(language, promised, businesses.hours(tenant).zone(), now);
        conversations.say(
                tenant,
                queued.id(),
                new Said(ids.next(), Author.SYSTEM, "", Optional.empty(), false, words, List.of(), true),
                now);
        open.queue(tenant, queued, rule, promised, now);
        offering.offerUndecided(tenant, queued, found.intent(), rule, otherwise, promised, now);
        Map<String, String> data = new LinkedHashMap<>(Map.of("rule", rule));
        promised.ifPresent(at -> data.put("promisedAt", at.toString()));
        record.spoke(tenant, queued, Kind.HANDOFF_OFFERED, "handoff-offered", data, Map.of(), now);
        return true;
    }
}
