package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.ChannelConnection;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.InboxId;

/** Connections of inboxes to their carriers. */
@ApplicationScoped
public class ConnectionRows {

    private final Sql sql;

    @Inject
    public ConnectionRows(Sql sql) {
        this.sql = sql;
    }

    public Optional<ChannelConnection> of(TenantId tenant, InboxId inbox) {
        return sql.one(
                "select * from routing.channel_connections where tenant_id = ? and inbox_id = ?",
                ConnectionRows::connection,
                tenant,
                inbox.value());
    }

    public List<ChannelConnection> all(TenantId tenant) {
        return sql.list(
                "select * from routing.channel_connections where tenant_id = ?", ConnectionRows::connection, tenant);
    }

    /** Across tenants. */
    public List<ChannelConnection> connected(ChannelKind channel) {
        return sql.list(
                "select * from routing.channel_connections where channel = ? order by tenant_id, inbox_id",
                ConnectionRows::connection,
                channel);
    }

    /** By name, wrapped. */
    public Map<String, String> secrets(TenantId tenant, InboxId inbox) {
        return sql.one(
                        "select secrets from routing.channel_connections where tenant_id = ? and inbox_id = ?",
                        row -> Json.map(row.text("secrets")),
                        tenant,
                        inbox.value())
                .orElse(Map.of());
    }

    public void save(
            TenantId tenant,
            InboxId inbox,
            ChannelKind channel,
            Map<String, String> settings,
            Map<String, String> secrets,
            Instant now,
            String by) {
        sql.update("""
                insert into routing.channel_connections
                  (tenant_id, inbox_id, channel, settings, secrets, saved_at, saved_by)
                values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)
                on conflict (tenant_id, inbox_id) do update set settings = excluded.settings,
                  secrets = excluded.secrets, saved_at = excluded.saved_at, saved_by = excluded.saved_by""", tenant, inbox.value(), channel, Json.of(settings), Json.of(secrets), now, by);
    }

    /** @return whether there was one */
    public boolean remove(TenantId tenant, InboxId inbox) {
        return sql.update(
                        "delete from routing.channel_connections where tenant_id = ? and inbox_id = ?",
                        tenant,
                        inbox.value())
                > 0;
    }

    public void remember(TenantId tenant, InboxId inbox, String name, String value) {
        sql.update(
                "update routing.channel_connections set settings = settings || jsonb_build_object(?::text, ?::text)"
                        + " where tenant_id = ? and inbox_id = ?",
                name,
                value,
                tenant,
                inbox.value());
    }

    public void found(TenantId tenant, InboxId inbox, String problem, Instant now) {
        sql.update(
                "update routing.channel_connections set problem = ?, checked_at = ? where tenant_id = ? and inbox_id = ?",
                problem,
                now,
                tenant,
                inbox.value());
    }

    public void received(TenantId tenant, InboxId inbox, Instant now) {
        sql.update(
                "update routing.channel_connections set received_at = ? where tenant_id = ? and inbox_id = ?",
                now,
                tenant,
                inbox.value());
    }

    private static ChannelConnection connection(Row row) throws SQLException {
        return new ChannelConnection(
                new TenantId(row.uuid("tenant_id")),
                new InboxId(row.uuid("inbox_id")),
                row.constant("channel", ChannelKind.class),
                Json.map(row.text("settings")),
                Json.map(row.text("secrets")).keySet(),
                row.text("problem"),
                row.maybeInstant("checked_at"),
                row.maybeInstant("received_at"),
                row.maybeInstant("sent_at"));
    }
}
