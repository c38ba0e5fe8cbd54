package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.Webhook;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;

/** What endpoints are to be told, and what they were. Leases run on the database's clock, pauses on the given one. */
@ApplicationScoped
public class HookQueue {

    private static final int LEASE_SECONDS = 60;
    private static final int LOG = 50;

    private static final String CLAIM = """
            update routing.webhook_deliveries d set attempts = attempts + 1,
              leased_until_at = clock_timestamp() + make_interval(secs => ?)
            where d.tenant_id = ? and d.endpoint_id = ? and d.event_id = (
              select n.event_id from routing.webhook_deliveries n
              where n.tenant_id = ? and n.endpoint_id = ? and n.state = 'READY' and n.due_at <= ?
                and coalesce(n.leased_until_at < clock_timestamp(), true)
                and not exists (select 1 from routing.webhook_deliveries earlier
                  where earlier.tenant_id = n.tenant_id and earlier.endpoint_id = n.endpoint_id
                    and earlier.conversation_id = n.conversation_id and earlier.position < n.position
                    and earlier.state = 'READY')
              order by n.position limit 1 for update skip locked)
            returning d.*
            """;

    private final Sql sql;

    @Inject
    public HookQueue(Sql sql) {
        this.sql = sql;
    }

    /** An endpoint with something due. @param failing whether its last attempt went wrong */
    public record Due(TenantId tenant, UUID endpoint, boolean failing) {}

    public record Letter(UUID event, Optional<UUID> conversation, String type, String body, int attempts) {}

    /** How an attempt ended. @param dueAt when to try again, for one that is READY */
    public record Ending(Webhook.State state, int status, String requestHead, String responseHead, Instant dueAt) {}

    /** Once an endpoint and event. */
    public void add(TenantId tenant, UUID endpoint, Letter letter, Instant now) {
        sql.later(
                "insert into routing.webhook_deliveries (tenant_id, endpoint_id, event_id, conversation_id, type, body,"
                        + " due_at, stored_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                tenant,
                endpoint,
                letter.event(),
                letter.conversation(),
                letter.type(),
                letter.body(),
                now,
                now);
    }

    /** Across tenants. */
    public List<Due> due(Instant now) {
        return sql.list(
                "select distinct d.tenant_id, d.endpoint_id, e.failing from routing.webhook_deliveries d"
                        + " join routing.webhook_endpoints e on e.tenant_id = d.tenant_id and e.id = d.endpoint_id"
                        + " where d.state = 'READY' and d.due_at <= ? and e.enabled"
                        + " and coalesce(d.leased_until_at < clock_timestamp(), true)",
                row -> new Due(new TenantId(row.uuid("tenant_id")), row.uuid("endpoint_id"), row.flag("failing")),
                now);
    }

    /** The next one, unless an earlier one of its conversation is still to be told. */
    public Optional<Letter> claim(TenantId tenant, UUID endpoint, Instant now) {
        return sql.one(CLAIM, HookQueue::letter, LEASE_SECONDS, tenant, endpoint, tenant, endpoint, now);
    }

    public void record(TenantId tenant, UUID endpoint, UUID event, Ending ending, Instant now) {
        sql.update(
                "update routing.webhook_deliveries set state = ?, status = ?, request_head = ?, response_head = ?,"
                        + " due_at = ?, leased_until_at = null, tried_at = ? where tenant_id = ? and endpoint_id = ?"
                        + " and event_id = ?",
                ending.state(),
                ending.status(),
                ending.requestHead(),
                ending.responseHead(),
                ending.dueAt(),
                now,
                tenant,
                endpoint,
                event);
    }

    public List<Webhook.Delivery> log(TenantId tenant, UUID endpoint) {
        return sql.list(
                "select * from routing.webhook_deliveries where tenant_id = ? and endpoint_id = ?"
                        + " order by position desc limit ?",
                row -> new Webhook.Delivery(
                        row.uuid("event_id"),
                        row.text("type"),
                        row.constant("state", Webhook.State.class),
                        row.integer("attempts"),
                        row.integer("status"),
                        row.text("request_head"),
                        row.text("response_head"),
                        row.instant("stored_at"),
                        row.instant("due_at")),
                tenant,
                endpoint,
                LOG);
    }

    public int replay(TenantId tenant, UUID endpoint, Optional<UUID> event, Instant since, Instant now) {
        return sql.update(
                "update routing.webhook_deliveries set state = 'READY', attempts = 0, due_at = ?, leased_until_at = null"
                        + " where tenant_id = ? and endpoint_id = ? and stored_at >= ?"
                        + " and (?::uuid is null or event_id = ?::uuid)",
                now,
                tenant,
                endpoint,
                since,
                event,
                event);
    }

    private static Letter letter(Row row) throws SQLException {
        return new Letter(
                row.uuid("event_id"),
                row.maybeUuid("conversation_id"),
                row.text("type"),
                row.text("body"),
                row.integer("attempts"));
    }
}
