package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.routing.Attachment;
import org.alongside.routing.Author;
import org.alongside.routing.ContactId;
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
                where m.tenant_id = t.tenant_id and m.conversation_id = t.id and m.sequence < t.at_sequence and m.sequence > t.resumed_sequence and not m.note
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
            with asked as (
              select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[],
                  ?::text[], ?::timestamptz[], ?::jsonb[], ?::text[], ?::text[], ?::uuid[], ?::jsonb[], ?::uuid[])
                as a (id, contact_id, inbox_id, language, preview, contact_kind, contact_value, event,
                  text, received_at, attachments, subject, reference, opened_event, opening, wrote_event)),
            opened as (
              insert into routing.conversations
                (tenant_id, id, contact_id, inbox_id, language, opened_at, last_at, last_sequence, contact_turns, preview,
                 contact_kind, contact_value)
              select ?, id, contact_id, inbox_id, language, ?, ?, 1, 1, left(preview, 160), contact_kind, contact_value
                from asked order by contact_id, inbox_id
              on conflict (tenant_id, contact_id, inbox_id) where closed_at is null do nothing
              returning *, last_sequence as at_sequence),
            said as (
              insert into routing.messages
                (tenant_id, conversation_id, sequence, id, author, text, said_at, attachments, subject, reference)
              select o.tenant_id, o.id, o.at_sequence, a.event, 'CONTACT', a.text, a.received_at, a.attachments, a.subject,
                a.reference from opened o join asked a on a.id = o.id),
            told as (
              select o.tenant_id, o.id as conversation_id, t.* from opened o join asked a on a.id = o.id cross join lateral
                (values (a.opened_event, 'OPENED', a.opening, 1),
                  (a.wrote_event, 'CONTACT_WROTE', jsonb_build_object('sequence', '1'), 2)) as t (id, kind, data, n)),
            happened as (
              insert into routing.events (tenant_id, id, conversation_id, kind, data, happened_at)
              select tenant_id, id, conversation_id, kind, data, ?::timestamptz from told order by conversation_id, n
              returning tenant_id, id, position),
            queued as (
              insert into routing.event_deliveries (tenant_id, consumer, position, event_id)
              select tenant_id, 'METRICS', position, id from happened)
            """;

    private static final String APPEND = """
            with asked as (
              select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[],
                  ?::timestamptz[], ?::jsonb[], ?::text[], ?::text[], ?::uuid[])
                as a (conversation_id, preview, language, contact_kind, contact_value, event, text,
                  received_at, attachments, subject, reference, wrote_event)),
            touched as (
              update routing.conversations c set last_sequence = last_sequence + 1, contact_turns = contact_turns + 1,
                last_at = ?, preview = left(a.preview, 160),
                language = case when c.language = '' then a.language else c.language end,
                contact_kind = a.contact_kind, contact_value = a.contact_value
              from asked a
              where c.tenant_id = ? and c.id = any (?::uuid[]) and c.id = a.conversation_id and c.closed_at is null
              returning c.*, c.last_sequence as at_sequence),
            said as (
              insert into routing.messages
                (tenant_id, conversation_id, sequence, id, author, text, said_at, attachments, subject, reference)
              select t.tenant_id, t.id, t.last_sequence, a.event, 'CONTACT', a.text, a.received_at, a.attachments,
                a.subject, a.reference from touched t join asked a on a.conversation_id = t.id),
            happened as (
              insert into routing.events (tenant_id, id, conversation_id, kind, data, happened_at)
              select t.tenant_id, a.wrote_event, t.id, 'CONTACT_WROTE',
                jsonb_build_object('sequence', t.last_sequence::text), ?
                from touched t join asked a on a.conversation_id = t.id
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

    /** A conversation to be opened with its first message. @param told what is told of it */
    public record Opening(Claimed message, ContactId contact, Map<String, String> told) {}

    /**
     * Opens conversations with their first messages, under the events' ids.
     *
     * @return by event; without those that somebody opened at the same moment
     */
    public Map<UUID, Standing> open(TenantId tenant, List<Opening> openings, Instant now) {
        if (openings.isEmpty()) {
            return Map.of();
        }
        return sql
                .list(
                        OPEN + HISTORY + " from (select o.*, a.event from opened o join asked a on a.id = o.id) t",
                        Placed::of,
                        each(openings, opening -> ids.next()),
                        each(openings, opening -> opening.contact().value()),
                        each(openings, opening -> opening.message().inbox().value()),
                        each(openings, opening -> opening.message().language()),
                        each(openings, opening -> preview(opening.message())),
                        each(openings, opening -> opening.message().key().kind()),
                        each(openings, opening -> opening.message().key().value()),
                        each(openings, opening -> opening.message().event()),
                        each(openings, opening -> opening.message().text()),
                        each(openings, opening -> opening.message().receivedAt()),
                        each(
                                openings,
                                opening -> Json.ofAttachments(
                                        opening.message().origin().attachments())),
                        each(openings, opening -> opening.message().origin().subject()),
                        each(openings, opening -> opening.message().origin().reference()),
                        each(openings, opening -> ids.next()),
                        each(openings, opening -> Json.of(opening.told())),
                        each(openings, opening -> ids.next()),
                        tenant,
                        now,
                        now,
                        now)
                .stream()
                .collect(Collectors.toMap(Placed::event, Placed::standing));
    }

    private record Placed(UUID event, Standing standing) {
        static Placed of(Row row) throws SQLException {
            return new Placed(row.uuid("event"), AdmissionStore.standing(row));
        }
    }

    private static <T> List<Object> each(List<T> items, Function<T, Object> column) {
        return items.stream().map(column).toList();
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

    /** A message for an open conversation. */
    public record Appending(Claimed message, ConversationId conversation) {}

    /**
     * Appends the messages under the events' ids.
     *
     * @return by event; without those whose conversation was closed meanwhile
     */
    public Map<UUID, Standing> append(TenantId tenant, List<Appending> messages, Instant now) {
        if (messages.isEmpty()) {
            return Map.of();
        }
        return sql
                .list(
                        APPEND + HISTORY
                                + " from (select t.*, a.event from touched t join asked a on a.conversation_id = t.id) t",
                        Placed::of,
                        each(messages, one -> one.conversation().value()),
                        each(messages, one -> preview(one.message())),
                        each(messages, one -> one.message().language()),
                        each(messages, one -> one.message().key().kind()),
                        each(messages, one -> one.message().key().value()),
                        each(messages, one -> one.message().event()),
                        each(messages, one -> one.message().text()),
                        each(messages, one -> one.message().receivedAt()),
                        each(
                                messages,
                                one -> Json.ofAttachments(one.message().origin().attachments())),
                        each(messages, one -> one.message().origin().subject()),
                        each(messages, one -> one.message().origin().reference()),
                        each(messages, one -> ids.next()),
                        now,
                        tenant,
                        each(messages, one -> one.conversation().value()),
                        now)
                .stream()
                .collect(Collectors.toMap(Placed::event, Placed::standing));
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
                row.maybeInstant("resumed_at").orElse(row.instant("opened_at")),
                row.text("intent"),
                row.integer("contact_turns") - row.integer("resumed_turns"),
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
