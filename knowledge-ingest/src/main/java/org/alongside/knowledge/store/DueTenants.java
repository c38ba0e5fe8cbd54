package org.alongside.knowledge.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.shared.AcrossTenants;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** Which tenants have something to be done; what it is, is claimed in the tenant. */
@ApplicationScoped
@AcrossTenants(AcrossTenants.Scope.QUEUE)
public class DueTenants {

    private final Sql sql;

    @Inject
    public DueTenants(Sql sql) {
        this.sql = sql;
    }

    /** Tenants with sources to read, the one that has waited longest first. */
    public List<TenantId> withSourcesToRead() {
        return sql.list("""
                select tenant_id from knowledge.sources
                where (state = 'WAITING' or state = 'READING' and leased_until_at < now()) and removed_at is null
                group by tenant_id order by min(uploaded_at)""", row -> new TenantId(row.uuid("tenant_id")));
    }

    /** Tenants with web sites that are due for a visit. */
    public List<TenantId> withWebsitesToVisit() {
        return sql.list("""
                select distinct tenant_id from knowledge.websites
                where state = 'WAITING' or state = 'IDLE' and next_at < now()
                   or state = 'CRAWLING' and leased_until_at < now()""", row -> new TenantId(row.uuid("tenant_id")));
    }

    /** Tenants whose passages changed since they were compared with each other, and that rest for now. */
    public List<TenantId> withPassagesToCompare() {
        return sql.list("""
                select tenant_id from knowledge.index_versions
                where reviewed_version < version and changed_at < now() - interval '3 seconds'""", row -> new TenantId(row.uuid("tenant_id")));
    }

    /** Tenants with questions that are in no gap yet. */
    public List<TenantId> withGapsToGroup() {
        return sql.list(
                "select distinct tenant_id from knowledge.gap_arrivals", row -> new TenantId(row.uuid("tenant_id")));
    }

    /** The index versions of the tenants that changed in the last minute, on any node. */
    public Map<TenantId, Long> changedLately() {
        return sql.list("""
                        select tenant_id, version from knowledge.index_versions
                        where changed_at > now() - interval '1 minute'""", row -> Map.entry(new TenantId(row.uuid("tenant_id")), row.number("version"))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
