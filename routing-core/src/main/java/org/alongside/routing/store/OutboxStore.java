package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.Author;
import org.alongside.routing.Choice;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Message;
import org.alongside.routing.Message.Delivery;
import org.alongside.routing.Outgoing;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;
import org.alongside.tenant.InboxId;

/** What has to leave through channels. One message of a conversation at a time, so that none overtakes another. */
@ApplicationScoped
public class OutboxStore {

    private static final int LEASE_SECONDS = 60;
    /** How long a carrier has to tell what became of a message of which nobody knows. */
    private static final int DOUBT_SECONDS = 120;

    private static final String CLAIM = """
            with next as (
              select o.message_id, o.state as before from routing.outbox o
              where o.tenant_id = ? and o.inbox_id = ? and (o.state = 'READY' and coalesce(o.due_at <= clock_timestamp(), true) or o.state = 'SENDING' and o.leased_until_at < clock_timestamp())
                and not exists (select 1 from routing.outbox earlier
                  where earlier.tenant_id = o.tenant_id and earlier.conversation_id = o.conversation_id
                    and earlier.position < o.position and earlier.state in ('READY', 'SENDING'))
              order by o.position limit ? for update of o skip locked),
            taken as (
              update routing.outbox o set state = 'SENDING', attempts = attempts + 1,
                leased_until_at = clock_timestamp() + make_interval(secs => ?)
              from next where o.tenant_id = ? and o.message_id = next.message_id returning o.*, next.before)
            select m.*, 'SENDING' as state, '' as problem, t.inbox_id, t.before, t.attempts, c.contact_kind, c.contact_value,
              c.language, case when c.last_sequence = t.sequence and m.author = 'ASSISTANT' then c.choices else '{}' end as choices,
              heard.reference as heard_reference, heard.said_at as heard_at, headed.subject as heading from taken t
            join routing.messages m on m.tenant_id = t.tenant_id and m.conversation_id = t.conversation_id
              and m.sequence = t.sequence
            join routing.conversations c on c.tenant_id = t.tenant_id and c.id = t.conversation_id
            left join lateral (select h.reference, h.said_at from routing.messages h where h.tenant_id = t.tenant_id
              and h.conversation_id = t.conversation_id and h.author = 'CONTACT' order by h.sequence desc limit 1) heard on true
            left join lateral (select s.subject from routing.messages s where s.tenant_id = t.tenant_id
              and s.conversation_id = t.conversation_id and s.subject <> '' order by s.sequence limit 1) headed on true
            order by t.position
            """;

    // The state goes by rank; a time is kept whenever it is told.
    private static final String TOLD = """
            with named as (
              update routing.messages set reference = case when reference = '' then ? else reference end
              where tenant_id = ? and id = ?),
            said as (
              select o.message_id, s.*, array_position(s.ranks, o.state) < array_position(s.ranks, s.state)
                and not (o.state = 'READY' and s.state = 'SENT') as better
              from routing.outbox o, (select ?::text as state, ?::text as problem, ?::timestamptz as at,
                array['READY', 'SENDING', 'UNKNOWN', 'SENT', 'FAILED', 'DELIVERED', 'READ'] as ranks) s
              where o.tenant_id = ? and o.message_id = ? and o.inbox_id = ?)
            update routing.outbox o set leased_until_at = null,
              state = case when said.better then said.state else o.state end,
              problem = case when said.better then said.problem else o.problem end,
              delivered_at = case when said.state = 'DELIVERED' then coalesce(o.delivered_at, said.at) else o.delivered_at end,
              read_at = case when said.state = 'READ' then coalesce(o.read_at, said.at) else o.read_at end
            from said where o.tenant_id = ? and o.message_id = said.message_id
              and (said.better or said.state = 'DELIVERED' and o.delivered_at is null)
            returning conversation_id, sequence
            """;

    private final Sql sql;

    @Inject
    public OutboxStore(Sql sql) {
        this.sql = sql;
    }

    /** @param cutOff it was being handed over before, and nobody knows how that ended */
    public record Parcel(Outgoing outgoing, boolean cutOff) {}

    /** @param pause before it is tried again, for a message that is READY again */
    public record Ending(Delivery state, String reference, String problem, Duration pause) {}

    /** A message that did not arrive. @param problem key of a text, or empty */
    public record Failed(ConversationId conversation, long sequence, Author author, String problem) {}

    /** Through which something has to leave now. */
    public List<InboxId> due(TenantId tenant) {
        return sql.list(
                "select distinct inbox_id from routing.outbox where tenant_id = ?"
                        + " and (state = 'READY' and coalesce(due_at <= clock_timestamp(), true)"
                        + " or state = 'SENDING' and leased_until_at < clock_timestamp())",
                row -> new InboxId(row.uuid("inbox_id")),
                tenant);
    }

    public List<Parcel> claim(TenantId tenant, InboxId inbox, int limit) {
        return sql.list(CLAIM, OutboxStore::parcel, tenant, inbox.value(), limit, LEASE_SECONDS, tenant);
    }

    public void record(TenantId tenant, Map<UUID, Ending> endings) {
        List<UUID> messages = List.copyOf(endings.keySet());
        List<String> references =
                messages.stream().map(id -> endings.get(id).reference()).toList();
        sql.update(
                "update routing.outbox o set state = r.state, leased_until_at = null, problem = r.problem,"
                        + " sent_at = case when r.state = 'SENT' then clock_timestamp() end,"
                        + " due_at = case r.state when 'READY' then clock_timestamp() + r.pause::interval"
                        + " when 'UNKNOWN' then clock_timestamp() + make_interval(secs => ?) end"
                        + " from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as r (id, state, problem, pause)"
                        + " where o.tenant_id = ? and o.message_id = r.id"
                        + " and (o.state = 'SENDING' or o.state = 'UNKNOWN' and r.state = 'SENT')",
                DOUBT_SECONDS,
                messages,
                messages.stream().map(id -> endings.get(id).state().name()).toList(),
                messages.stream().map(id -> endings.get(id).problem()).toList(),
                messages.stream().map(id -> endings.get(id).pause().toString()).toList(),
                tenant);
        sql.later(
                "update routing.channel_connections c set sent_at = clock_timestamp() from routing.outbox o"
                        + " where o.tenant_id = ? and o.message_id = any (?::uuid[]) and o.state = 'SENT'"
                        + " and c.tenant_id = o.tenant_id and c.inbox_id = o.inbox_id",
                tenant,
                messages);
        if (references.stream().anyMatch(reference -> !reference.isEmpty())) {
            sql.update(
                    "update routing.messages m set reference = r.reference"
                            + " from unnest(?::uuid[], ?::text[]) as r (id, reference)"
                            + " where m.tenant_id = ? and m.id = r.id and r.reference <> ''",
                    messages,
                    references,
                    tenant);
        }
    }

    /** Of which message the carrier speaks. */
    public Optional<UUID> referenced(TenantId tenant, InboxId inbox, String reference) {
        return sql.one(
                "select m.id from routing.messages m join routing.outbox o on o.tenant_id = m.tenant_id"
                        + " and o.message_id = m.id where m.tenant_id = ? and m.reference = ? and o.inbox_id = ?"
                        + " order by o.position desc limit 1",
                row -> row.uuid("id"),
                tenant,
                reference,
                inbox.value());
    }

    /** A message whose delivery is known better than before, with its conversation. */
    public record Told(ConversationId conversation, long sequence) {}

    /** Those of the messages that failed. */
    public List<Failed> failed(TenantId tenant, List<UUID> messages) {
        return sql.list(
                "select o.conversation_id, o.sequence, o.problem, m.author from routing.outbox o"
                        + " join routing.messages m on m.tenant_id = o.tenant_id and m.id = o.message_id"
                        + " where o.tenant_id = ? and o.message_id = any (?::uuid[]) and o.state = 'FAILED'"
                        + " order by o.position",
                row -> new Failed(
                        new ConversationId(row.uuid("conversation_id")),
                        row.number("sequence"),
                        row.constant("author", Author.class),
                        row.text("problem")),
                tenant,
                messages);
    }

    /** The conversations of the messages. */
    public List<ConversationId> conversations(TenantId tenant, List<UUID> messages) {
        return sql.list(
                "select distinct conversation_id from routing.outbox where tenant_id = ? and message_id = any (?::uuid[])",
                row -> new ConversationId(row.uuid("conversation_id")),
                tenant,
                messages);
    }

    /**
     * Keeps what a carrier tells, unless something that outranks it was told before.
     *
     * @param reference the carrier's id, kept where none is, or empty
     */
    public Optional<Told> told(
            TenantId tenant,
            InboxId inbox,
            UUID message,
            String reference,
            Delivery state,
            String problem,
            Instant at) {
        return sql.one(
                TOLD,
                row -> new Told(new ConversationId(row.uuid("conversation_id")), row.number("sequence")),
                reference,
                tenant,
                message,
                state,
                problem,
                at,
                tenant,
                message,
                inbox.value(),
                tenant);
    }

    /** @return whether something counts as read that did not before */
    public boolean read(TenantId tenant, ContactKey contact, ConversationId conversation, long sequence, Instant at) {
        return sql.update(
                        "update routing.outbox o set state = 'READ', read_at = ? from routing.messages m"
                                + " join routing.conversations c on c.tenant_id = m.tenant_id and c.id = m.conversation_id"
                                + " join routing.contact_keys k on k.tenant_id = c.tenant_id and k.contact_id = c.contact_id"
                                + " where m.tenant_id = ? and m.conversation_id = ? and m.sequence <= ?"
                                + " and k.kind = ? and k.value = ? and o.tenant_id = m.tenant_id"
                                + " and o.message_id = m.id and o.state in ('SENT', 'DELIVERED')",
                        at,
                        tenant,
                        conversation.value(),
                        sequence,
                        contact.kind(),
                        contact.value())
                > 0;
    }

    /** Across tenants: whose outbox has something that nobody works on. */
    public List<TenantId> tenantsWithDue() {
        return sql.list(
                "select distinct tenant_id from routing.outbox where state in ('READY', 'SENDING')"
                        + " and coalesce(due_at < clock_timestamp(), true)"
                        + " and stored_at < clock_timestamp() - interval '1 second'"
                        + " and (leased_until_at is null or leased_until_at < clock_timestamp())",
                row -> new TenantId(row.uuid("tenant_id")));
    }

    private static Parcel parcel(Row row) throws SQLException {
        Message message = MessageRows.message(row);
        return new Parcel(
                new Outgoing(
                        new InboxId(row.uuid("inbox_id")),
                        new ConversationId(row.uuid("conversation_id")),
                        contact(row),
                        message,
                        row.maybeText("heading").orElse(""),
                        row.maybeText("heard_reference").orElse(""),
                        row.maybeInstant("heard_at").orElse(message.at()),
                        row.text("language"),
                        Offered.choices(row.texts("choices")).stream()
                                .map(Choice::label)
                                .toList(),
                        row.integer("attempts")),
                row.text("before").equals("SENDING"));
    }

    /** Web chat's conversations from before keys were kept have none; nothing is sent to them. */
    private static ContactKey contact(Row row) throws SQLException {
        return row.text("contact_kind").isEmpty()
                ? new ContactKey(ContactKey.Kind.VISITOR, "")
                : new ContactKey(row.constant("contact_kind", ContactKey.Kind.class), row.text("contact_value"));
    }
}
