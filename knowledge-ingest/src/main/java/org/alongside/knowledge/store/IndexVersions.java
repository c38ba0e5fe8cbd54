package org.alongside.knowledge.store;

import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** Counts the changes that search must follow. */
final class IndexVersions {

    private IndexVersions() {}

    /** The next version; holds the tenant's row until the transaction ends, so versions commit in their order. */
    static long raise(Sql sql, TenantId tenant) {
        return sql.one("""
                        insert into knowledge.index_versions (tenant_id, version) values (?, 1)
                        on conflict (tenant_id) do update set version = index_versions.version + 1, changed_at = now()
                        returning version""", row -> row.number("version"), tenant).orElseThrow();
    }
}
