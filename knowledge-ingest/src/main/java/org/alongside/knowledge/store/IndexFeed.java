package org.alongside.knowledge.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.alongside.knowledge.SourceId;
import org.alongside.knowledge.domain.IndexChanges;
import org.alongside.knowledge.domain.IndexedPassage;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/**
 * What an index that stands at some version has missed. It holds what will be in force, too: each search asks for what
 * is in force at its own instant.
 */
@ApplicationScoped
@InTenant
public class IndexFeed {

    private final Sql sql;

    @Inject
    public IndexFeed(Sql sql) {
        this.sql = sql;
    }

    /** The changes since the version, or nothing if there are none. */
    public Optional<IndexChanges> since(TenantId tenant, long version) {
        // Read first: a change that commits between the queries is then fed twice, never missed.
        long latest = sql.one(
                        "select version from knowledge.index_versions where tenant_id = ?",
                        row -> row.number("version"),
                        tenant)
                .orElse(0L);
        return latest <= version
                ? Optional.empty()
                : Optional.of(new IndexChanges(version, latest, changed(tenant, version), passages(tenant, version)));
    }

    private List<SourceId> changed(TenantId tenant, long version) {
        return sql.list(
                "select id from knowledge.sources where tenant_id = ? and index_version > ?",
                row -> SourceRows.sourceId(row.uuid("id")),
                tenant,
                version);
    }

    private List<IndexedPassage> passages(TenantId tenant, long version) {
        return sql.list(
                "select " + SourceRows.PASSAGE_COLUMNS + """
                 from knowledge.passages p
                join knowledge.sources s on s.tenant_id = p.tenant_id and s.id = p.source_id
                where s.tenant_id = ? and s.index_version > ? and s.removed_at is null and p.retired_at is null
                  and least(s.valid_until, coalesce(s.superseded_at, s.valid_until)) > now()
                  and s.state in ('INDEXED', 'INDEXED_WITH_WARNINGS')
                order by p.source_id, p.ordinal""",
                row -> new IndexedPassage(SourceRows.passage(row), Vectors.fromBytes(row.bytes("embedding"))),
                tenant,
                version);
    }
}
