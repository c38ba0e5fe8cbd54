package org.alongside.knowledge.store;

import org.alongside.knowledge.SourceId;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** Versions of one document: which holds until when, and how many there have been. */
final class Succession {

    private Succession() {}

    /** To be called when a source has just been indexed. */
    static void settle(Sql sql, TenantId tenant, long indexVersion, SourceId read) {
        supersede(sql, tenant, indexVersion, read);
        count(sql, tenant, read);
    }

    /**
     * Of the indexed documents with this one's file name and language only the one uploaded last stays in force, in
     * whatever order they were read; the others hold until it begins to.
     */
    private static void supersede(Sql sql, TenantId tenant, long indexVersion, SourceId read) {
        sql.update("""
                with same_name as (
                    select s.tenant_id, s.id, last_value(s.id) over (order by s.uploaded_at, s.id
                        rows between unbounded preceding and unbounded following) as newest
                    from knowledge.sources s
                    join knowledge.sources mine on mine.tenant_id = s.tenant_id and mine.file_name = s.file_name
                        and mine.language = s.language
                    where mine.tenant_id = ? and mine.id = ? and s.superseded_at is null and s.removed_at is null
                      and s.state in ('INDEXED', 'INDEXED_WITH_WARNINGS'))
                update knowledge.sources s set superseded_by = newest, index_version = ?,
                    superseded_at = greatest(now(), next.valid_from),
                    remarks = array_append(s.remarks, 'knowledge.remark.superseded')
                from same_name join knowledge.sources next
                  on next.tenant_id = same_name.tenant_id and next.id = same_name.newest
                where s.tenant_id = same_name.tenant_id and s.id = same_name.id and s.id <> newest""", tenant, read.value(), indexVersion);
    }

    private static void count(Sql sql, TenantId tenant, SourceId read) {
        sql.update("""
                update knowledge.sources s set version = 1 + (
                    select count(*) from knowledge.sources earlier
                    where earlier.tenant_id = s.tenant_id and earlier.file_name = s.file_name
                      and earlier.language = s.language and (earlier.uploaded_at, earlier.id) < (s.uploaded_at, s.id)
                      and earlier.state in ('INDEXED', 'INDEXED_WITH_WARNINGS'))
                where s.tenant_id = ? and s.id = ?""", tenant, read.value());
    }
}
