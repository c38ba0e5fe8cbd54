package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.routing.Author;
import org.alongside.routing.PastConversation;
import org.alongside.routing.PastConversation.PastMessage;
import org.alongside.shared.Ids;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** Conversations of elsewhere, written in few statements. */
@ApplicationScoped
public class HistoryStore {

    private static final int PREVIEW = 160;

    private final Sql sql;
    private final Ids ids;

    @Inject
    public HistoryStore(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** What a past conversation becomes here. @param tier empty when there is none */
    public record Placed(UUID id, UUID contact, UUID inbox, Optional<String> tier, PastConversation past) {}

    /** Our ids of those that were imported before, by theirs. */
    public Map<String, UUID> known(TenantId tenant, List<String> external) {
        Map<String, UUID> known = new HashMap<>();
        sql.list(
                "select external_id, conversation_id from routing.imported_conversations where tenant_id = ?"
                        + " and external_id = any (?::text[])",
                row -> known.put(row.text("external_id"), row.uuid("conversation_id")),
                tenant,
                external);
        return known;
    }

    public long count(TenantId tenant) {
        return sql.one(
                        "select count(*) as n from routing.imported_conversations where tenant_id = ?",
                        row -> row.number("n"),
                        tenant)
                .orElse(0L);
    }

    /** Finds or makes the contacts, by the business's own ids. */
    public Map<String, UUID> contacts(TenantId tenant, Map<String, String> names, Instant now) {
        Map<String, UUID> found = new HashMap<>();
        sql.list(
                "select value, contact_id from routing.contact_keys where tenant_id = ? and kind = 'EXTERNAL'"
                        + " and value = any (?::text[])",
                row -> found.put(row.text("value"), row.uuid("contact_id")),
                tenant,
                List.copyOf(names.keySet()));
        Set<String> fresh = new HashSet<>(names.keySet());
        fresh.removeAll(found.keySet());
        List<Object[]> contacts = new ArrayList<>();
        List<Object[]> keys = new ArrayList<>();
        fresh.stream().sorted().forEach(key -> {
            UUID id = ids.next();
            found.put(key, id);
            contacts.add(new Object[] {tenant, id, names.get(key), now});
            keys.add(new Object[] {tenant, key, id});
        });
        sql.batch(
                "insert into routing.contacts (tenant_id, id, name, created_at) values (?, ?, left(?, 200), ?)",
                contacts);
        sql.batch(
                "insert into routing.contact_keys (tenant_id, kind, value, contact_id) values (?, 'EXTERNAL', ?, ?)",
                keys);
        return found;
    }

    public void add(TenantId tenant, List<Placed> placed, String by, Instant now) {
        sql.batch(
                "insert into routing.conversations (tenant_id, id, contact_id, inbox_id, language, owner, intent, tier,"
                        + " reason, preview, last_sequence, contact_turns, escalated, outcome, rating, opened_at, last_at,"
                        + " closed_at, contact_kind, contact_value)"
                        + " values (?, ?, ?, ?, ?, 'ASSISTANT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'EXTERNAL', ?)",
                placed.stream().map(each -> conversation(tenant, each)).toList());
        sql.batch(
                "insert into routing.messages (tenant_id, conversation_id, sequence, id, author, author_name, text, said_at)"
                        + " values (?, ?, ?, ?, ?, left(?, 200), ?, ?)",
                placed.stream().flatMap(each -> messages(tenant, each).stream()).toList());
        sql.batch(
                "insert into routing.ratings (tenant_id, conversation_id, stars, rated_at) values (?, ?, ?, ?)",
                placed.stream()
                        .flatMap(each -> each.past().rating().stream()
                                .map(rating -> new Object[] {tenant, each.id(), rating.stars(), rating.at()}))
                        .toList());
        sql.batch(
                "insert into routing.imported_conversations (tenant_id, external_id, conversation_id, imported_at,"
                        + " imported_by) values (?, ?, ?, ?, ?)",
                placed.stream()
                        .map(each -> new Object[] {tenant, each.past().id(), each.id(), now, by})
                        .toList());
    }

    private static Object[] conversation(TenantId tenant, Placed placed) {
        PastConversation past = placed.past();
        PastMessage last = past.messages().get(past.messages().size() - 1);
        long turns = past.messages().stream()
                .filter(message -> message.author() == Author.CONTACT)
                .count();
        return new Object[] {
            tenant,
            placed.id(),
            placed.contact(),
            placed.inbox(),
            past.language(),
            past.intent(),
            placed.tier(),
            past.handoff().map(PastConversation.PastHandoff::rule).orElse(""),
            last.text().substring(0, Math.min(PREVIEW, last.text().length())),
            past.messages().size(),
            turns,
            past.handoff().isPresent(),
            past.outcome(),
            past.rating().map(PastConversation.PastRating::stars),
            past.openedAt(),
            last.at(),
            past.closedAt(),
            past.contactId()
        };
    }

    private List<Object[]> messages(TenantId tenant, Placed placed) {
        List<Object[]> rows = new ArrayList<>();
        for (PastMessage message : placed.past().messages()) {
            rows.add(new Object[] {
                tenant,
                placed.id(),
                rows.size() + 1L,
                ids.next(),
                message.author(),
                message.name(),
                message.text(),
                message.at()
            });
        }
        return rows;
    }
}
