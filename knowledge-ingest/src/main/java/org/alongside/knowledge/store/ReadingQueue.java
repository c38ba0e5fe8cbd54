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
import org.alongside.shared.NotFoundException;
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
                    order by uploaded_at, id limit 1 for update skip locked)
                update knowledge.sources s set state = 'READING', attempts = attempts + 1, read_done = 0, read_all = 0,
                    leased_until_at = now() + interval '5 minutes'
                from due where s.tenant_id = due.tenant_id and s.id = due.id
                returning s.id, attempts, title, file_name, media_type, language, bytes""",
                row -> new Claimed(
                        new SourceId(row.uuid("id")),
                        row.integer("attempts"),
                        row.text("title"),
                        row.text("file_name"),
                        row.text("media_type"),
                        row.text("language"),
                        row.integer("bytes")),
                tenant);
    }

    /** A part of the content, so that no node ever holds a whole file. @param from counted from 0 */
    public byte[] content(TenantId tenant, Claimed claimed, int from, int length) {
        return sql.one(
                        """
                        select substring(content from ? for ?) as part from knowledge.source_contents
                        where tenant_id = ? and source_id = ?""",
                        row -> row.bytes("part"),
                        from + 1,
                        length,
                        tenant,
                        claimed.id().value())
                .orElseThrow(NotFoundException::new);
    }

    /** Keeps the claim and says how far the reading is; false if the claim was lost meanwhile. */
    public boolean progress(TenantId tenant, Claimed claimed, int done, int all) {
        return sql.update("""
                        update knowledge.sources set read_done = ?, read_all = ?,
                            leased_until_at = now() + interval '5 minutes'
                        where tenant_id = ? and id = ? and state = 'READING' and attempts = ? and removed_at is null""", done, all, tenant, claimed.id().value(), claimed.attempt()) == 1;
    }

    /**
     * Stores passages, in order, and keeps the claim; they are in force once the source is finished. False, and nothing
     * stored, if the claim was lost meanwhile.
     *
     * @param before how many passages of this attempt are stored already; with 0 those of an earlier one go away
     */
    public boolean add(
            TenantId tenant, Claimed claimed, int before, String language, List<ReadSource.NewPassage> passages) {
        if (!held(tenant, claimed)) {
            return false;
        }
        if (before == 0) {
            sql.update(
                    "delete from knowledge.passages where tenant_id = ? and source_id = ?",
                    tenant,
                    claimed.id().value());
        }
        List<Object[]> rows = new ArrayList<>();
        for (ReadSource.NewPassage passage : passages) {
            rows.add(new Object[] {
                tenant,
                ids.next(),
                claimed.id().value(),
                before + rows.size(),
                passage.path(),
                passage.text(),
                passage.locator(),
                passage.anchor(),
                language,
                Vectors.toBytes(passage.embedding())
            });
        }
        sql.batch("""
                insert into knowledge.passages (tenant_id, id, source_id, ordinal, path, text, locator, anchor,
                    language, embedding)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        return true;
    }

    /** A document that ended its reader every time is not tried for ever. */
    private void giveUp(TenantId tenant) {
        sql.update("""
                update knowledge.sources set state = 'REJECTED', remarks = array['knowledge.rejected.broken'],
                    leased_until_at = null
                where tenant_id = ? and state = 'READING' and leased_until_at < now() and attempts >= ?""", tenant, MOST_ATTEMPTS);
    }

    /** Puts what was added in force; false, and nothing changed, if the claim was lost meanwhile. */
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
                read.passages(),
                read.title(),
                read.language(),
                version,
                tenant,
                claimed.id().value());
        Succession.settle(sql, tenant, version, claimed.id());
        return true;
    }

    public void reject(TenantId tenant, Claimed claimed, String remark) {
        if (stillHeld(tenant, claimed)) {
            sql.update("""
                    update knowledge.sources set state = 'REJECTED', remarks = ?, leased_until_at = null
                    where tenant_id = ? and id = ?""", List.of(remark), tenant, claimed.id().value());
        }
    }

    /** Longer by five minutes: a long document may take many of them to embed. */
    private boolean held(TenantId tenant, Claimed claimed) {
        return sql.update("""
                        update knowledge.sources set leased_until_at = now() + interval '5 minutes'
                        where tenant_id = ? and id = ? and state = 'READING' and attempts = ? and removed_at is null""", tenant, claimed.id().value(), claimed.attempt()) == 1;
    }

    private boolean stillHeld(TenantId tenant, Claimed claimed) {
        return sql.one("""
                        select 1 from knowledge.sources
                        where tenant_id = ? and id = ? and state = 'READING' and attempts = ? and removed_at is null
                        for update""", row -> true, tenant, claimed.id().value(), claimed.attempt())
                .isPresent();
    }
}
