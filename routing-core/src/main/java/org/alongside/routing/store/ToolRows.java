package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.alongside.routing.Tool;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;
import org.jspecify.annotations.Nullable;

/** The look-ups of a business, each with its wrapped secret. */
@ApplicationScoped
public class ToolRows {

    private final Sql sql;

    @Inject
    public ToolRows(Sql sql) {
        this.sql = sql;
    }

    /** @param secret wrapped, or null without one */
    public record Kept(Tool tool, byte @Nullable [] secret) {}

    public List<Kept> all(TenantId tenant) {
        return sql.list("select * from routing.tools where tenant_id = ? order by name", ToolRows::kept, tenant);
    }

    public Optional<Kept> byName(TenantId tenant, String name) {
        return sql.one("select * from routing.tools where tenant_id = ? and name = ?", ToolRows::kept, tenant, name);
    }

    public void save(TenantId tenant, Tool tool, byte @Nullable [] secret, Instant now, String by) {
        sql.update(
                """
                insert into routing.tools (tenant_id, name, url, header, secret, enabled, fields, saved_at, saved_by)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                on conflict (tenant_id, name) do update set url = excluded.url, header = excluded.header,
                    secret = excluded.secret, enabled = excluded.enabled, fields = excluded.fields,
                    saved_at = excluded.saved_at, saved_by = excluded.saved_by""",
                tenant,
                tool.name(),
                tool.url(),
                tool.header(),
                secret,
                tool.on(),
                Json.of(tool.fields()),
                now,
                by);
    }

    public boolean remove(TenantId tenant, String name) {
        return sql.update("delete from routing.tools where tenant_id = ? and name = ?", tenant, name) > 0;
    }

    private static Kept kept(Row row) throws SQLException {
        byte[] secret = row.bytes("secret");
        return new Kept(
                new Tool(
                        row.text("name"),
                        row.text("url"),
                        row.text("header"),
                        secret != null,
                        row.flag("enabled"),
                        new TreeMap<>(Json.map(row.text("fields")))),
                secret);
    }
}
