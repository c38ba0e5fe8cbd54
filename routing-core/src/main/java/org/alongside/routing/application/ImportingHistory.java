package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ConductEntry;
import org.alongside.routing.ConductLog;
import org.alongside.routing.ContactId;
import org.alongside.routing.ConversationId;
import org.alongside.routing.History;
import org.alongside.routing.Intent;
import org.alongside.routing.PastConversation;
import org.alongside.routing.Policies;
import org.alongside.routing.domain.PastEvents;
import org.alongside.routing.domain.PastReading;
import org.alongside.routing.store.EventStore;
import org.alongside.routing.store.HistoryStore;
import org.alongside.routing.store.HistoryStore.Placed;
import org.alongside.shared.Ids;
import org.alongside.shared.InTenant;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.Inboxes;

@InTenant
@ApplicationScoped
class ImportingHistory implements History {

    private final HistoryStore store;
    private final EventStore events;
    private final ConductLog conduct;
    private final Policies policies;
    private final Inboxes inboxes;
    private final Ids ids;
    private final Clock clock;

    @Inject
    ImportingHistory(
            HistoryStore store,
            EventStore events,
            ConductLog conduct,
            Policies policies,
            Inboxes inboxes,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.events = events;
        this.conduct = conduct;
        this.policies = policies;
        this.inboxes = inboxes;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public long imported(TenantId tenant) {
        return store.count(tenant);
    }

    @Override
    public Imported take(TenantId tenant, List<String> lines, String by) {
        if (lines.size() > MOST_LINES) {
            throw new RefusedException("history.fault.lines", MOST_LINES);
        }
        List<Refused> refused = new ArrayList<>();
        Map<String, PastConversation> read = read(lines, refused, inboxes.all(tenant));
        int readable = lines.size() - refused.size();
        List<String> wanted = new ArrayList<>(read.keySet());
        read.values().stream()
                .map(PastConversation::back)
                .filter(back -> !back.isEmpty())
                .forEach(wanted::add);
        Map<String, UUID> known = new HashMap<>(store.known(tenant, wanted));
        List<PastConversation> fresh = read.values().stream()
                .filter(past -> !known.containsKey(past.id()))
                .toList();
        fresh.forEach(past -> known.put(past.id(), ids.next()));
        write(tenant, fresh, known, by);
        return new Imported(fresh.size(), readable - fresh.size(), refused);
    }

    /** By their own ids; of two of the same id the first counts. */
    private static Map<String, PastConversation> read(List<String> lines, List<Refused> refused, List<Inbox> inboxes) {
        Map<String, PastConversation> read = new LinkedHashMap<>();
        int number = 0;
        for (String line : lines) {
            number++;
            try {
                PastConversation past = PastReading.read(line);
                inbox(past, inboxes);
                read.putIfAbsent(past.id(), past);
            } catch (IllegalArgumentException wrong) {
                refused.add(new Refused(number, String.valueOf(wrong.getMessage())));
            }
        }
        return read;
    }

    private static Inbox inbox(PastConversation past, List<Inbox> inboxes) {
        return inboxes.stream()
                .filter(each -> past.inbox().isEmpty()
                        || each.name().equals(past.inbox())
                        || each.id().toString().equals(past.inbox()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no inbox \"" + past.inbox() + "\""));
    }

    private void write(TenantId tenant, List<PastConversation> fresh, Map<String, UUID> known, String by) {
        Instant now = clock.instant();
        Map<String, String> names = new LinkedHashMap<>();
        fresh.forEach(past -> names.put(past.contactId(), past.contactName()));
        Map<String, UUID> contacts = store.contacts(tenant, names, now);
        List<Inbox> all = inboxes.all(tenant);
        List<Placed> placed = new ArrayList<>();
        List<EventStore.Past> told = new ArrayList<>();
        List<ConductEntry> records = new ArrayList<>();
        for (PastConversation past : fresh) {
            UUID id = known.get(past.id());
            UUID contact = contacts.get(past.contactId());
            Inbox inbox = inbox(past, all);
            Map<String, String> decided = decided(tenant, past);
            String tier = decided.getOrDefault("tier", "");
            placed.add(new Placed(
                    id, contact, inbox.id().value(), tier.isEmpty() ? Optional.empty() : Optional.of(tier), past));
            String previous = Optional.ofNullable(known.get(past.back()))
                    .map(UUID::toString)
                    .orElse("");
            PastEvents.of(past, inbox.id().toString(), inbox.channel().name(), contact.toString(), decided, previous)
                    .forEach(event -> told.add(new EventStore.Past(id, event.kind(), event.at(), event.data())));
            records.add(record(id, contact, past, by));
        }
        store.add(tenant, placed, by, now);
        events.appendPast(tenant, told);
        conduct.append(tenant, records);
    }

    /** As they were; what is not said is taken from the intent in force. */
    private Map<String, String> decided(TenantId tenant, PastConversation past) {
        Optional<Intent> intent = policies.inForce(tenant).flatMap(policy -> policy.intent(past.intent()));
        Map<String, String> decided = new LinkedHashMap<>();
        decided.put("decision", past.decision());
        decided.put("intent", past.intent());
        decided.put("caseType", either(past.caseType(), intent.map(Intent::caseType)));
        decided.put("tier", either(past.tier(), intent.map(each -> each.tier().name())));
        decided.put(
                "complexity",
                either(past.complexity(), intent.map(each -> each.complexity().name())));
        decided.put("policy", Integer.toString(past.policy()));
        decided.values().removeIf(String::isEmpty);
        return decided;
    }

    private static String either(String said, Optional<String> inForce) {
        return said.isEmpty() ? inForce.orElse("") : said;
    }

    private static ConductEntry record(UUID id, UUID contact, PastConversation past, String by) {
        return new ConductEntry(
                "conversation-imported",
                Optional.of(new ConversationId(id)),
                Optional.of(new ContactId(contact)),
                Map.of(
                        "imported", "true",
                        "from", past.id(),
                        "opened", past.openedAt().toString(),
                        "closed", past.closedAt().toString(),
                        "messages", Integer.toString(past.messages().size()),
                        "outcome", past.outcome().name(),
                        "by", by),
                Map.of());
    }
}
