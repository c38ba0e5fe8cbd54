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

/** Endpoints of web hooks. */
@ApplicationScoped
public class HookRows {

    private final Sql sql;

    @Inject
    public HookRows(Sql sql) {
        this.sql = sql;
    }

    /** What is needed to write to an endpoint. @param oldUntil how long the old secret is still good */
    public record Door(
            UUID id,
            String url,
            List<String> events,
            String secret,
            String oldSecret,
            Optional<Instant> oldUntil,
            long place) {}

    public List<Webhook> all(TenantId tenant) {
        return sql.list(
                "select * from routing.webhook_endpoints where tenant_id = ? order by created_at, id",
                HookRows::webhook,
                tenant);
    }

    /** Across tenants: who has somebody to tell. */
    public List<TenantId> tenants() {
        return sql.list(
                "select distinct tenant_id from routing.webhook_endpoints where enabled",
                row -> new TenantId(row.uuid("tenant_id")));
    }

    /** Those that are told, locked; those that somebody works on are left out. */
    public List<Door> toTell(TenantId tenant) {
        return sql.list(
                "select * from routing.webhook_endpoints where tenant_id = ? and enabled for update skip locked",
                HookRows::door,
                tenant);
    }

    public Optional<Door> door(TenantId tenant, UUID webhook) {
        return sql.one(
                "select * from routing.webhook_endpoints where tenant_id = ? and id = ?",
                HookRows::door,
                tenant,
                webhook);
    }

    /** From the end of the log on. */
    public void add(TenantId tenant, Webhook webhook, String secret, String by) {
        sql.update(
                "insert into routing.webhook_endpoints (tenant_id, id, url, events, secret, place, created_at, created_by)"
                        + " values (?, ?, ?, ?, ?, (select coalesce(max(position), 0) from routing.events"
                        + " where tenant_id = ?), ?, ?)",
                tenant,
                webhook.id(),
                webhook.url(),
                webhook.events(),
                secret,
                tenant,
                webhook.createdAt(),
                by);
    }

    public void told(TenantId tenant, UUID webhook, long place) {
        sql.update(
                "update routing.webhook_endpoints set place = ? where tenant_id = ? and id = ?",
                place,
                tenant,
                webhook);
    }

    public void rotate(TenantId tenant, UUID webhook, String secret, Instant oldUntil) {
        sql.update(
                "update routing.webhook_endpoints set old_secret = secret, old_until_at = ?, secret = ?"
                        + " where tenant_id = ? and id = ?",
                oldUntil,
                secret,
                tenant,
                webhook);
    }

    /** @param problem why it is switched off, or empty */
    public boolean enable(TenantId tenant, UUID webhook, boolean on, String problem) {
        return sql.update(
                        "update routing.webhook_endpoints set enabled = ?, problem = ?, failing = failing and not ?"
                                + " where tenant_id = ? and id = ?",
                        on,
                        problem,
                        on,
                        tenant,
                        webhook)
                == 1;
    }

    public void failing(TenantId tenant, UUID webhook, boolean failing) {
        sql.update(
                "update routing.webhook_endpoints set failing = ? where tenant_id = ? and id = ? and failing <> ?",
                failing,
                tenant,
                webhook,
                failing);
    }

    public boolean remove(TenantId tenant, UUID webhook) {
        return sql.update("delete from routing.webhook_endpoints where tenant_id = ? and id = ?", tenant, webhook) == 1;
    }

    private static Door door(Row row) throws SQLException {
        return new Door(
                row.uuid("id"),
                row.text("url"),
                row.texts("events"),
                row.text("secret"),
                row.text("old_secret"),
                row.maybeInstant("old_until_at"),
                row.number("place"));
    }

    private static Webhook webhook(Row row) throws SQLException {
        return new Webhook(
                row.uuid("id"),
                row.text("url"),
                row.texts("events"),
                row.flag("enabled"),
                row.text("problem"),
                row.flag("failing"),
                row.instant("created_at"));
    }
}
