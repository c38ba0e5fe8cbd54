package org.alongside.knowledge.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.knowledge.SourceId;
import org.alongside.knowledge.SourceState;
import org.alongside.shared.Ids;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/**
 * The sources of a tenant that wait to be read. A reader claims one for five minutes on the database's clock; one whose
 * reader died becomes due again, three times at most. Each method is one short transaction.
 */
@ApplicationScoped
@InTenant
public class ReadingQueue {

    private static final int MOST_ATTEMPTS = 3;

    private final Sql sql;
    private final Ids ids;

    @Inject
    public ReadingQueue(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    public Optional<Claimed> claim(TenantId tenant) {
        giveUp(tenant);
        return sql.one(
                """
                with due as (
                    select tenant_id, id from knowledge.sources
                    where tenant_id = ? and removed_at is null
                      and (state = 'WAITING' or state = 'READING' and leased_until_at < now())
                    order by uploaded_at, id limit 1 for update skip locked),
                claimed as (
                    update knowledge.sources s set state = 'READING', attempts = attempts + 1,
                        leased_until_at = now() + interval '5 minutes'
                    from due where s.tenant_id = due.tenant_id and s.id = due.id
                    returning s.tenant_id, s.id, attempts, title, file_name, media_type, language)
                select claimed.*, content from claimed
                join knowledge.source_contents c on c.tenant_id = claimed.tenant_id and c.source_id = claimed.id""",
                row -> new Claimed(
                        new SourceId(row.uuid("id")),
                        row.integer("attempts"),
                        row.text("title"),
                        row.text("file_name"),
                        row.text("media_type"),
                        row.text("language"),
                        row.bytes("content")),
                tenant);
    }

    /** A document that ended its reader every time is not tried for ever. */
    private void giveUp(TenantId tenant) {
        sql.update("""
                update knowledge.sources set state = 'REJECTED', remarks = array['knowledge.rejected.broken'],
                    leased_until_at = null
                where tenant_id = ? and state = 'READING' and leased_until_at < now() and attempts >= ?""", tenant, MOST_ATTEMPTS);
    }

    /** Stores what was read and puts it in force; false, and nothing stored, if the claim was lost meanwhile. */
    public boolean finish(TenantId tenant, Claimed claimed, ReadSource read) {
        if (!stillHeld(tenant, claimed)) {
            return false;
        }
        long version = IndexVersions.raise(sql, tenant);
        sql.update(
                """
                update knowledge.sources set state = ?, remarks = ?, passages = ?, title = ?, language = ?,
                    leased_until_at = null, index_version = ?
                where tenant_id = ? and id = ?""",
                read.warnings().isEmpty() ? SourceState.INDEXED : SourceState.INDEXED_WITH_WARNINGS,
                read.warnings(),
                read.passages().size(),
                read.title(),
                read.language(),
                version,
                tenant,
                claimed.id().value());
        insertPassages(tenant, claimed.id(), read);
        supersede(tenant, version, claimed);
        return true;
    }

    public void reject(TenantId tenant, Claimed claimed, String remark) {
        if (stillHeld(tenant, claimed)) {
            sql.update("""
                    update knowledge.sources set state = 'REJECTED', remarks = ?, leased_until_at = null
                    where tenant_id = ? and id = ?""", List.of(remark), tenant, claimed.id().value());
        }
    }

    private boolean stillHeld(TenantId tenant, Claimed claimed) {
        return sql.one("""
                        select 1 from knowledge.sources
                        where tenant_id = ? and id = ? and state = 'READING' and attempts = ? and removed_at is null
                        for update""", row -> true, tenant, claimed.id().value(), claimed.attempt())
                .isPresent();
    }

    private void insertPassages(TenantId tenant, SourceId source, ReadSource read) {
        sql.update("delete from knowledge.passages where tenant_id = ? and source_id = ?", tenant, source.value());
        List<Object[]> rows = new ArrayList<>();
        for (ReadSource.NewPassage passage : read.passages()) {
            rows.add(new Object[] {
                tenant,
                ids.next(),
                source.value(),
                rows.size(),
                passage.path(),
                passage.text(),
                passage.locator(),
                read.language(),
                Vectors.toBytes(passage.embedding())
            });
        }
        sql.batch("""
                insert into knowledge.passages (tenant_id, id, source_id, ordinal, path, text, locator, language,
                    embedding)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    /**
     * Of the indexed documents with this one's file name and language only the one uploaded last stays in force, in
     * whatever order they were read; the others hold until it begins to.
     */
    private void supersede(TenantId tenant, long version, Claimed claimed) {
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
                where s.tenant_id = same_name.tenant_id and s.id = same_name.id and s.id <> newest""", tenant, claimed.id().value(), version);
        sql.update("""
                update knowledge.sources s set version = 1 + (
                    select count(*) from knowledge.sources earlier
                    where earlier.tenant_id = s.tenant_id and earlier.file_name = s.file_name
                      and earlier.language = s.language and (earlier.uploaded_at, earlier.id) < (s.uploaded_at, s.id)
                      and earlier.state in ('INDEXED', 'INDEXED_WITH_WARNINGS'))
                where s.tenant_id = ? and s.id = ?""", tenant, claimed.id().value());
    }
}
