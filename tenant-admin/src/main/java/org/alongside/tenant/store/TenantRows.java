package org.alongside.tenant.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;
import org.alongside.tenant.Tenant;

/** The directory of businesses. Which rows it sees, the running transaction decides. */
@ApplicationScoped
public class TenantRows {

    private static final String SELECT =
            "select t.id, t.slug, t.name, t.language, t.languages, t.zone, t.vertical, t.state from tenant.tenants t ";

    private final Sql sql;

    @Inject
    public TenantRows(Sql sql) {
        this.sql = sql;
    }

    public Optional<Tenant> bySlug(String slug) {
        return sql.one(SELECT + "where t.slug = ?", TenantRows::tenant, slug);
    }

    public Optional<Tenant> byId(TenantId id) {
        return sql.one(SELECT + "where t.id = ?", TenantRows::tenant, id);
    }

    public List<Tenant> all() {
        return sql.list(SELECT + "order by t.name", TenantRows::tenant);
    }

    public List<Tenant> ofMember(String username) {
        return sql.list(
                SELECT + "join tenant.members m on m.tenant_id = t.id where m.username = ? order by t.name",
                TenantRows::tenant,
                username);
    }

    public void add(Tenant tenant, Instant now) {
        sql.update(
                "insert into tenant.tenants (id, slug, name, language, languages, zone, vertical, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                tenant.id(),
                tenant.slug(),
                tenant.name(),
                tenant.language(),
                tenant.languages(),
                tenant.zone().getId(),
                tenant.vertical(),
                now);
    }

    public int setActive(TenantId tenant, boolean active) {
        return sql.update("update tenant.tenants set state = ? where id = ?", active ? "ACTIVE" : "SUSPENDED", tenant);
    }

    private static Tenant tenant(Row row) throws SQLException {
        return new Tenant(
                new TenantId(row.uuid("id")),
                row.text("slug"),
                row.text("name"),
                row.text("language"),
                row.texts("languages"),
                ZoneId.of(row.text("zone")),
                row.text("vertical"),
                row.text("state").equals("ACTIVE"));
    }
}
