package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.Attachment;
import org.alongside.routing.Author;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ContactRegard;
import org.alongside.routing.ConversationId;
import org.alongside.routing.store.Standing.Earlier;
import org.alongside.routing.store.Standing.Line;
import org.alongside.shared.Ids;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;
import org.alongside.tenant.InboxId;

/** Puts a contact's message into its conversation. */
@ApplicationScoped
public class AdmissionStore {

    // Tab and line feed cannot be confused with the columns: ids and keys have neither, and the text comes last.
    private static final String HISTORY = """
            select t.*, array(select author || chr(9) || text from (
                select m.author, m.text, m.sequence from routing.messages m
                where m.tenant_id = t.tenant_id and m.conversation_id = t.id and m.sequence < t.at_sequence and not m.note
                order by m.sequence desc limit 8) latest order by sequence) as recent,
              array(select p.id || chr(9) || p.intent || chr(9) || p.escalated from routing.conversations p
                where p.tenant_id = t.tenant_id and p.contact_id = t.contact_id and p.id <> t.id
                  and p.opened_at < t.opened_at and p.last_at > t.opened_at - interval '7 days'
                order by p.opened_at desc limit 5) as earlier,
              coalesce((select c.value_segment from routing.contacts c
                where c.tenant_id = t.tenant_id and c.id = t.contact_id), '') as value_segment,
              coalesce((select c.churn_risk from routing.contacts c
                where c.tenant_id = t.tenant_id and c.id = t.contact_id), false) as churn_risk,
              coalesce((select c.name from routing.contacts c
                where c.tenant_id = t.tenant_id and c.id = t.contact_id), '') as contact_name
            """;

    private static final String OPEN = """
            with opened as (
              insert into routing.conversations
                (tenant_id, id, contact_id, inbox_id, language, opened_at, last_at, last_sequence, contact_turns, preview,
                 contact_kind, contact_value)
              values (?, ?, ?, ?, ?, ?, ?, 1, 1, left(?, 160), ?, ?)
              on conflict (tenant_id, contact_id, inbox_id) where closed_at is null do nothing
              returning *, last_sequence as at_sequence),
            said as (
              insert into routing.messages
                (tenant_id, conversation_id, sequence, id, author, text, said_at, attachments, subject, reference)
              select tenant_id, id, at_sequence, ?, 'CONTACT', ?, ?, ?::jsonb, ?, ? from opened),
            told (id, kind, data, n) as (
              values (?::uuid, 'OPENED', ?::jsonb, 1), (?::uuid, 'CONTACT_WROTE', jsonb_build_object('sequence', '1'), 2)),
            happened as (
              insert into routing.events (tenant_id, id, conversation_id, kind, data, happened_at)
              select o.tenant_id, t.id, o.id, t.kind, t.data, ?::timestamptz from opened o cross join told t order by t.n
              returning tenant_id, id, position),
            queued as (
              insert into routing.event_deliveries (tenant_id, consumer, position, event_id)
              select tenant_id, 'METRICS', position, id from happened)
            """;

    private static final String APPEND = """
            with touched as (
              update routing.conversations set last_sequence = last_sequence + 1, contact_turns = contact_turns + 1,
                last_at = ?, preview = left(?, 160), language = case when language = '' then ? else language end,
                contact_kind = ?, contact_value = ?
              where tenant_id = ? and id = ? and closed_at is null returning *, last_sequence as at_sequence),
            said as (
              insert into routing.messages
                (tenant_id, conversation_id, sequence, id, author, text, said_at, attachments, subject, reference)
              select tenant_id, id, last_sequence, ?, 'CONTACT', ?, ?, ?::jsonb, ?, ? from touched),
            happened as (
              insert into routing.events (tenant_id, id, conversation_id, kind, data, happened_at)
              select tenant_id, ?, id, 'CONTACT_WROTE', jsonb_build_object('sequence', last_sequence::text), ? from touched
              returning tenant_id, id, position),
            queued as (
              insert into routing.event_deliveries (tenant_id, consumer, position, event_id)
              select tenant_id, 'METRICS', position, id from happened)
            """;

    private final Sql sql;
    private final Ids ids;

    @Inject
    public AdmissionStore(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** The contact of the key, new if nobody has it. @param name that they give themselves, or empty */
    public ContactId contact(TenantId tenant, ContactKey key, String name, Instant now) {
        UUID id = ids.next();
        return sql.one(
                        "with fresh as (insert into routing.contacts (tenant_id, id, name, created_at) values (?, ?, left(?, 200), ?))"
                                + " insert into routing.contact_keys (tenant_id, kind, value, contact_id)"
                                + " values (?, ?, ?, ?) on conflict (tenant_id, kind, value) do nothing"
                                + " returning contact_id",
                        AdmissionStore::contact,
                        tenant,
                        id,
                        name,
                        now,
                        tenant,
                        key.kind(),
                        key.value(),
                        id)
                .orElseGet(() -> known(tenant, key));
    }

    /** Somebody brought the contact in at the same moment. */
    private ContactId known(TenantId tenant, ContactKey key) {
        return sql.one(
                        "select contact_id from routing.contact_keys where tenant_id = ? and kind = ? and value = ?",
                        AdmissionStore::contact,
                        tenant,
                        key.kind(),
                        key.value())
                .orElseThrow();
    }

    private static ContactId contact(Row row) throws SQLException {
        return new ContactId(row.uuid("contact_id"));
    }

    /**
     * Opens a conversation with its first message, under the event's id.
     *
     * @param opening what is told of it
     * @return empty if somebody opened one at the same moment
     */
    public Optional<Standing> open(
            TenantId tenant, ContactId contact, Claimed message, Map<String, String> opening, Instant now) {
        return sql.one(
                OPEN + HISTORY + " from opened t",
                AdmissionStore::standing,
                tenant,
                ids.next(),
                contact.value(),
                message.inbox().value(),
                message.language(),
                now,
                now,
                preview(message),
                message.key().kind(),
                message.key().value(),
                message.event(),
                message.text(),
                message.receivedAt(),
                Json.ofAttachments(message.origin().attachments()),
                message.origin().subject(),
                message.origin().reference(),
                ids.next(),
                Json.of(opening),
                ids.next(),
                now);
    }

    /** The conversation that is open between the two. */
    public ConversationId theOpenOne(TenantId tenant, ContactId contact, InboxId inbox) {
        return sql.one(
                        "select id from routing.conversations"
                                + " where tenant_id = ? and contact_id = ? and inbox_id = ? and closed_at is null",
                        row -> new ConversationId(row.uuid("id")),
                        tenant,
                        contact.value(),
                        inbox.value())
                .orElseThrow();
    }

    /** Appends the message under the event's id; empty if the conversation was closed meanwhile. */
    public Optional<Standing> append(TenantId tenant, ConversationId conversation, Claimed message, Instant now) {
        return sql.one(
                APPEND + HISTORY + " from touched t",
                AdmissionStore::standing,
                now,
                preview(message),
                message.language(),
                message.key().kind(),
                message.key().value(),
                tenant,
                conversation.value(),
                message.event(),
                message.text(),
                message.receivedAt(),
                Json.ofAttachments(message.origin().attachments()),
                message.origin().subject(),
                message.origin().reference(),
                ids.next(),
                now);
    }

    /** A file without words is told by its name. */
    private static String preview(Claimed message) {
        return message.text().isEmpty() ? Attachment.names(message.origin().attachments()) : message.text();
    }

    /** How it stood when the message was appended, in an attempt that was cut off. */
    public Standing reload(TenantId tenant, ConversationId conversation, long sequence) {
        return sql.one(
                        HISTORY + " from (select *, ?::bigint as at_sequence from routing.conversations"
                                + " where tenant_id = ? and id = ?) t",
                        AdmissionStore::standing,
                        sequence,
                        tenant,
                        conversation.value())
                .orElseThrow();
    }

    private static Standing standing(Row row) throws SQLException {
        return new Standing(
                ConversationStore.conversation(row),
                row.number("at_sequence"),
                row.instant("opened_at"),
                row.text("intent"),
                row.integer("contact_turns"),
                row.integer("negative_turns"),
                row.flag("escalated"),
                row.maybeUuid("recontact_of").map(ConversationId::new),
                row.flag("clarified"),
                Offered.choices(row.texts("choices")),
                row.texts("wanted"),
                row.flag("wanted_told"),
                row.texts("recent").stream().map(AdmissionStore::line).toList(),
                row.texts("earlier").stream().map(AdmissionStore::earlier).toList(),
                new ContactRegard(row.text("value_segment").equals(ContactRegards.HIGH), row.flag("churn_risk")),
                row.text("contact_name"));
    }

    private static Line line(String text) {
        String[] parts = text.split("\t", 2);
        return new Line(Author.valueOf(parts[0]), parts[1]);
    }

    private static Earlier earlier(String text) {
        List<String> parts = List.of(text.split("\t", -1));
        return new Earlier(
                ConversationId.fromString(parts.get(0)),
                parts.get(1),
                parts.get(2).equals("true"));
    }
}
