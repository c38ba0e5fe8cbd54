package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ContactProfile.Merge;
import org.alongside.routing.ConversationId;
import org.alongside.routing.domain.Conversation;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;

/** Contacts, their keys, and what was merged. */
@ApplicationScoped
public class ContactStore {

    private static final int FOUND = 20;

    private final Sql sql;

    @Inject
    public ContactStore(Sql sql) {
        this.sql = sql;
    }

    public record Merged(ContactId kept, ContactId other, List<ContactKey> keys, List<ConversationId> conversations) {}

    public Optional<String> name(TenantId tenant, ContactId contact) {
        return sql.one(
                "select name from routing.contacts where tenant_id = ? and id = ?",
                row -> row.text("name"),
                tenant,
                contact.value());
    }

    public List<ContactKey> keys(TenantId tenant, ContactId contact) {
        return sql.list(
                "select kind, value from routing.contact_keys where tenant_id = ? and contact_id = ? order by kind, value",
                row -> new ContactKey(row.constant("kind", ContactKey.Kind.class), row.text("value")),
                tenant,
                contact.value());
    }

    /** By the beginning of the name, or a whole key. Those without any key were merged into others. */
    public List<ContactId> find(TenantId tenant, String text) {
        String known = text.toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0");
        return sql.list(
                "select id from routing.contacts c where c.tenant_id = ? and (lower(c.name) like ? and c.name <> ''"
                        + " or c.id in (select k.contact_id from routing.contact_keys k where k.tenant_id = ?"
                        + " and k.kind <> 'VISITOR' and k.value in (?, lower(?))))"
                        + " and exists (select 1 from routing.contact_keys k where k.tenant_id = c.tenant_id"
                        + " and k.contact_id = c.id) order by c.name, c.id limit ?",
                row -> new ContactId(row.uuid("id")),
                tenant,
                known + "%",
                tenant,
                text,
                text,
                FOUND);
    }

    /** Who has the key; somebody new if nobody has. @param id of the new one @param name of the new one, or empty */
    public ContactId bring(TenantId tenant, UUID id, ContactKey key, String name, Instant now) {
        return sql.one(
                        "with fresh as (insert into routing.contact_keys (tenant_id, kind, value, contact_id)"
                                + " values (?, ?, ?, ?) on conflict (tenant_id, kind, value) do nothing"
                                + " returning contact_id), contact as (insert into routing.contacts"
                                + " (tenant_id, id, name, created_at) select ?, contact_id, left(?, 200), ? from fresh)"
                                + " select contact_id from fresh union all select contact_id from routing.contact_keys"
                                + " where tenant_id = ? and kind = ? and value = ?",
                        row -> new ContactId(row.uuid("contact_id")),
                        tenant,
                        key.kind(),
                        key.value(),
                        id,
                        tenant,
                        name,
                        now,
                        tenant,
                        key.kind(),
                        key.value())
                .orElseThrow();
    }

    /** They have that key too, unless somebody has it. */
    public void know(TenantId tenant, ContactId contact, ContactKey key) {
        sql.update(
                "insert into routing.contact_keys (tenant_id, kind, value, contact_id) values (?, ?, ?, ?)"
                        + " on conflict (tenant_id, kind, value) do nothing",
                tenant,
                key.kind(),
                key.value(),
                contact.value());
    }

    /** The key opens nothing any more. */
    public void forget(TenantId tenant, ContactKey key) {
        sql.update(
                "delete from routing.contact_keys where tenant_id = ? and kind = ? and value = ?",
                tenant,
                key.kind(),
                key.value());
    }

    public boolean rename(TenantId tenant, ContactId contact, String name) {
        return sql.update(
                        "update routing.contacts set name = ? where tenant_id = ? and id = ?",
                        name,
                        tenant,
                        contact.value())
                == 1;
    }

    public boolean erased(TenantId tenant, ContactId one, ContactId other) {
        return sql.one(
                        "select exists (select 1 from routing.erasures where tenant_id = ? and contact_id in (?, ?)) as gone",
                        row -> row.flag("gone"),
                        tenant,
                        one.value(),
                        other.value())
                .orElse(false);
    }

    /** Both at once, so that two merges of the same people come one after the other. @return how many there are */
    public int lock(TenantId tenant, ContactId one, ContactId other) {
        return sql.list(
                        "select id from routing.contacts where tenant_id = ? and id in (?, ?) order by id for update",
                        row -> row.uuid("id"),
                        tenant,
                        one.value(),
                        other.value())
                .size();
    }

    /** Open conversations of both, locked; in one inbox there may be two. */
    public List<Conversation> open(TenantId tenant, ContactId one, ContactId other) {
        return sql.list(
                "select * from routing.conversations where tenant_id = ? and contact_id in (?, ?) and closed_at is null"
                        + " order by inbox_id, (case owner when 'AGENT' then 0 when 'QUEUE' then 1 else 2 end),"
                        + " last_at desc for update",
                ConversationStore::conversation,
                tenant,
                one.value(),
                other.value());
    }

    public List<ConversationId> conversations(TenantId tenant, ContactId contact) {
        return sql.list(
                "select id from routing.conversations where tenant_id = ? and contact_id = ? order by opened_at desc",
                row -> new ConversationId(row.uuid("id")),
                tenant,
                contact.value());
    }

    /** Moves them; the caller has seen to it that no inbox gets two open conversations. */
    public void move(TenantId tenant, List<ContactKey> keys, List<ConversationId> conversations, ContactId to) {
        sql.update(
                "update routing.contact_keys k set contact_id = ? from unnest(?::text[], ?::text[]) as m (kind, value)"
                        + " where k.tenant_id = ? and k.kind = m.kind and k.value = m.value",
                to.value(),
                keys.stream().map(key -> key.kind().name()).toList(),
                keys.stream().map(ContactKey::value).toList(),
                tenant);
        sql.update(
                "update routing.conversations set contact_id = ? where tenant_id = ? and id = any (?::uuid[])",
                to.value(),
                tenant,
                conversations.stream().map(ConversationId::toString).toList());
    }

    /** What is known of the other is known of both: whoever was looked after still is. */
    public void inherit(TenantId tenant, ContactId kept, ContactId other) {
        sql.update(
                "update routing.contacts k set name = case when k.name = '' then o.name else k.name end,"
                        + " value_segment = case when k.value_segment = '' then o.value_segment else k.value_segment end,"
                        + " churn_risk = k.churn_risk or o.churn_risk,"
                        + " unasked_at = coalesce(k.unasked_at, o.unasked_at) from routing.contacts o"
                        + " where k.tenant_id = ? and k.id = ? and o.tenant_id = k.tenant_id and o.id = ?",
                tenant,
                kept.value(),
                other.value());
    }

    public void remember(TenantId tenant, UUID id, Merged merged, String by, Instant now) {
        sql.update(
                "insert into routing.contact_merges (tenant_id, id, kept_id, merged_id, keys, conversations, merged_at,"
                        + " merged_by) values (?, ?, ?, ?, ?, ?, ?, ?)",
                tenant,
                id,
                merged.kept().value(),
                merged.other().value(),
                merged.keys().stream()
                        .map(key -> key.kind() + "\t" + key.value())
                        .toList(),
                merged.conversations().stream().map(ConversationId::toString).toList(),
                now,
                by);
    }

    public List<Merge> merges(TenantId tenant, ContactId kept) {
        return sql.list(
                "select * from routing.contact_merges where tenant_id = ? and kept_id = ? and undone_at is null"
                        + " order by merged_at desc",
                row -> new Merge(
                        row.uuid("id"),
                        keys(row),
                        row.texts("conversations").size(),
                        row.instant("merged_at"),
                        row.text("merged_by")),
                tenant,
                kept.value());
    }

    /** Marks it as taken back. @return empty if it was already; */
    public Optional<Merged> undo(TenantId tenant, UUID merge, String by, Instant now) {
        return sql.one(
                "update routing.contact_merges set undone_at = ?, undone_by = ? where tenant_id = ? and id = ?"
                        + " and undone_at is null returning *",
                row -> new Merged(
                        new ContactId(row.uuid("kept_id")),
                        new ContactId(row.uuid("merged_id")),
                        keys(row),
                        row.texts("conversations").stream()
                                .map(ConversationId::fromString)
                                .toList()),
                now,
                by,
                tenant,
                merge);
    }

    public boolean known(TenantId tenant, UUID merge) {
        return sql.one(
                        "select 1 as found from routing.contact_merges where tenant_id = ? and id = ?",
                        row -> true,
                        tenant,
                        merge)
                .orElse(false);
    }

    /** Those in which the contact wrote last by one of the keys. */
    public List<ConversationId> writtenBy(TenantId tenant, ContactId contact, List<ContactKey> keys) {
        return sql.list(
                "select c.id from routing.conversations c join unnest(?::text[], ?::text[]) as m (kind, value)"
                        + " on c.contact_kind = m.kind and c.contact_value = m.value"
                        + " where c.tenant_id = ? and c.contact_id = ?",
                row -> new ConversationId(row.uuid("id")),
                keys.stream().map(key -> key.kind().name()).toList(),
                keys.stream().map(ContactKey::value).toList(),
                tenant,
                contact.value());
    }

    private static List<ContactKey> keys(Row row) throws SQLException {
        return row.texts("keys").stream()
                .map(text -> text.split("\t", 2))
                .map(parts -> new ContactKey(ContactKey.Kind.valueOf(parts[0]), parts[1]))
                .toList();
    }
}
