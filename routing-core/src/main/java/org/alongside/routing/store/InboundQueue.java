package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ConversationId;
import org.alongside.routing.InboundMessage;
import org.alongside.routing.InboxRhythm;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;
import org.alongside.tenant.InboxId;

/**
 * The stored messages of contacts that wait to be processed. Leases run on the database's clock.
 *
 * <p>What is known by its id is asked whether it is {@code not in ('DONE', 'DEAD')}: told {@code 'PENDING'}, the
 * planner reads all that waits to find it, for its statistics are of quiet times and know of nothing that does.
 */
@ApplicationScoped
public class InboundQueue {

    /** How often a message is tried before it is laid aside. */
    public static final int ATTEMPTS = 6;

    /**
     * What statistics say of a tenant is old when the tenant is new: with its own share in view, the planner would
     * rather read all its rows than look a few up by their ids. One plan for all tenants does look them up.
     */
    static final String BY_ID = "set local plan_cache_mode to force_generic_plan";

    private static final int LEASE_SECONDS = 30;
    // Longer than the other, so that a message that was taken by force is not taken by force again at once.
    private static final int FORCED_LEASE_SECONDS = 60;

    private final Sql sql;

    @Inject
    public InboundQueue(Sql sql) {
        this.sql = sql;
    }

    /** A message that is due. @param overdue nobody may wait for it any longer */
    public record Due(TenantId tenant, UUID event, String strand, Duration quiet, boolean overdue) {}

    /**
     * A message that came in.
     *
     * @param rhythm how its inbox is listened to at that moment
     */
    public record Received(UUID event, InboundMessage message, boolean asksForPerson, InboxRhythm rhythm) {}

    /** In their order. @return the events of those that were not there already */
    public Set<UUID> add(TenantId tenant, List<Received> all) {
        return Set.copyOf(sql.list(
                "insert into routing.inbound_events (tenant_id, id, inbox_id, contact_kind, contact_value,"
                        + " dedupe_key, text, language, asks_for_person, received_at, origin, quiet_millis, patience_seconds)"
                        + " select ?, m.id, m.inbox, m.kind, m.value, m.dedupe_key, m.text, m.language, m.asks, m.at,"
                        + " m.origin, m.quiet, m.patience from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[],"
                        + " ?::text[], ?::text[], ?::text[], ?::bool[], ?::timestamptz[], ?::jsonb[], ?::int[], ?::int[])"
                        + " with ordinality as m (id, inbox, kind, value, dedupe_key, text, language, asks, at, origin,"
                        + " quiet, patience, n) order by m.n"
                        + " on conflict (tenant_id, inbox_id, dedupe_key) do nothing returning id",
                row -> row.uuid("id"),
                tenant,
                each(all, Received::event),
                each(all, one -> one.message().inbox().value()),
                each(all, one -> one.message().contact().kind()),
                each(all, one -> one.message().contact().value()),
                each(all, one -> one.message().dedupeKey()),
                each(all, one -> one.message().text()),
                each(all, one -> one.message().language()),
                each(all, Received::asksForPerson),
                each(all, one -> one.message().receivedAt()),
                each(all, one -> Optional.ofNullable(OriginJson.of(one.message().origin()))),
                each(all, one -> one.rhythm().quiet().toMillis()),
                each(all, one -> one.rhythm().patience().toSeconds())));
    }

    private static <T> List<Object> each(List<T> items, Function<T, Object> column) {
        return items.stream().map(column).toList();
    }

    public UUID byDedupeKey(TenantId tenant, InboundMessage message) {
        return sql.one(
                        "select id from routing.inbound_events where tenant_id = ? and inbox_id = ? and dedupe_key = ?",
                        row -> row.uuid("id"),
                        tenant,
                        message.inbox().value(),
                        message.dedupeKey())
                .orElseThrow();
    }

    /** Across tenants: what nobody works on, oldest first. */
    public List<Due> due(int limit) {
        return sql.list(
                "select tenant_id, id, inbox_id, contact_kind, contact_value, quiet_millis,"
                        + " stored_at < clock_timestamp() - make_interval(secs => patience_seconds) as overdue"
                        + " from routing.inbound_events where state = 'PENDING'"
                        + " and stored_at < clock_timestamp() - interval '1 second'"
                        + " and (leased_until_at is null or leased_until_at < clock_timestamp()"
                        + " or stored_at < clock_timestamp() - make_interval(secs => patience_seconds))"
                        + " order by stored_at limit ?",
                row -> new Due(
                        new TenantId(row.uuid("tenant_id")),
                        row.uuid("id"),
                        strand(row.uuid("inbox_id"), row.text("contact_kind"), row.text("contact_value")),
                        Duration.ofMillis(row.number("quiet_millis")),
                        row.flag("overdue")),
                limit);
    }

    /** Messages of one strand are processed one after the other. */
    public static String strand(UUID inbox, String kind, String value) {
        return inbox + kind + value;
    }

    /**
     * Takes the messages, in their order, but for those that somebody works on or that come after one of the same
     * contact which is not finished.
     *
     * @param force takes them also from somebody who works on them, who then cannot commit
     */
    public List<Claimed> claim(TenantId tenant, List<UUID> events, boolean force) {
        // The message itself is stored for good. A claim, and what is done with it in the same transaction, can be lost
        // in a crash and done again; the commit of the turn makes both durable.
        sql.later("set local synchronous_commit to off");
        sql.later(BY_ID);
        if (force) {
            // Who has it now may be appending it: what is claimed has to be seen as they leave it.
            sql.later(
                    "select 1 from routing.inbound_events where tenant_id = ? and id = any (?::uuid[])"
                            + " order by id for update",
                    tenant,
                    events);
        }
        // "offset 0": looked up for each message. Joined, all that waits would be compared with each of them.
        return sql.list(
                "with claimed as ("
                        + " update routing.inbound_events e set attempts = attempts + 1,"
                        + " leased_until_at = clock_timestamp() + make_interval(secs => ?)"
                        + " where tenant_id = ? and id = any (?::uuid[]) and state not in ('DONE', 'DEAD') and (leased_until_at is null"
                        + " or leased_until_at < clock_timestamp() + make_interval(secs => ?))"
                        + " and not exists (select 1 from routing.inbound_events earlier"
                        + " where earlier.tenant_id = e.tenant_id and earlier.inbox_id = e.inbox_id"
                        + " and earlier.contact_kind = e.contact_kind and earlier.contact_value = e.contact_value"
                        + " and earlier.position < e.position and earlier.state = 'PENDING' offset 0)"
                        + " returning *)"
                        + " select c.*, k.contact_id, coalesce(m.conversation_id, o.id) as conversation_id, m.sequence,"
                        + " (select coalesce(max(position), 0) from routing.autonomy_changes) as autonomy_step,"
                        + " (select coalesce(max(number), 0) from routing.charter_versions) as charter_number"
                        + " from claimed c"
                        + " left join routing.contact_keys k on k.tenant_id = c.tenant_id"
                        + " and k.kind = c.contact_kind and k.value = c.contact_value"
                        + " left join routing.messages m on m.tenant_id = c.tenant_id and m.id = c.id"
                        + " left join routing.conversations o on o.tenant_id = c.tenant_id"
                        + " and o.contact_id = k.contact_id and o.inbox_id = c.inbox_id and o.closed_at is null"
                        + " order by c.position",
                InboundQueue::claimed,
                force ? FORCED_LEASE_SECONDS : LEASE_SECONDS,
                tenant,
                events,
                force ? LEASE_SECONDS + 1 : 0);
    }

    /**
     * What came after the message and waits too, in its order: nobody else can have it while the message is not
     * finished.
     */
    public List<Claimed> following(TenantId tenant, Claimed first) {
        return sql.list(
                "with joined as (update routing.inbound_events e"
                        + " set leased_until_at = clock_timestamp() + make_interval(secs => ?)"
                        + " from routing.inbound_events head where head.tenant_id = ? and head.id = ?"
                        + " and e.tenant_id = head.tenant_id and e.inbox_id = head.inbox_id"
                        + " and e.contact_kind = head.contact_kind and e.contact_value = head.contact_value"
                        + " and e.position > head.position and e.state = 'PENDING' returning e.*)"
                        + " select c.*, k.contact_id, m.conversation_id, m.sequence, 0 as autonomy_step,"
                        + " 0 as charter_number from joined c"
                        + " left join routing.contact_keys k on k.tenant_id = c.tenant_id"
                        + " and k.kind = c.contact_kind and k.value = c.contact_value"
                        + " left join routing.messages m on m.tenant_id = c.tenant_id and m.id = c.id"
                        + " order by c.position limit 50",
                InboundQueue::claimed,
                LEASE_SECONDS,
                tenant,
                first.event());
    }

    private static Claimed claimed(Row row) throws SQLException {
        Optional<UUID> conversation = row.maybeUuid("conversation_id");
        return new Claimed(
                row.uuid("id"),
                row.integer("attempts"),
                new InboxId(row.uuid("inbox_id")),
                new ContactKey(row.constant("contact_kind", ContactKey.Kind.class), row.text("contact_value")),
                row.text("text"),
                row.text("language"),
                row.flag("asks_for_person"),
                row.instant("received_at"),
                OriginJson.origin(row.maybeText("origin").orElse(null)),
                row.maybeUuid("contact_id").map(ContactId::new),
                conversation.map(ConversationId::new),
                row.maybeText("sequence").map(Long::valueOf),
                row.number("autonomy_step"),
                row.number("charter_number"),
                row.integer("quiet_millis") > 0,
                List.of());
    }

    /**
     * Notes a failed attempt: to be tried again after a while, or laid aside after too many.
     *
     * @param fence attempts of the claim, or -1 when the claim itself was rolled back
     * @return whether it was laid aside
     */
    public boolean failed(TenantId tenant, UUID event, int fence, String error) {
        return sql.one(
                        "update routing.inbound_events set error = ?,"
                                + " attempts = attempts + case when ? < 0 then 1 else 0 end,"
                                + " leased_until_at = clock_timestamp() + make_interval(secs => 2 * (attempts + 1)),"
                                + " state = case when attempts + 1 > ? then 'DEAD' else 'PENDING' end"
                                + " where tenant_id = ? and id = ? and state not in ('DONE', 'DEAD')"
                                + " and (? < 0 or attempts = ?) returning state",
                        row -> row.text("state").equals("DEAD"),
                        error,
                        fence,
                        ATTEMPTS,
                        tenant,
                        event,
                        fence,
                        fence)
                .orElse(false);
    }
}
