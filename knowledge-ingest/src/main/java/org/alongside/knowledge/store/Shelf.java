package org.alongside.knowledge.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Cited;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.PassageId;
import org.alongside.knowledge.Scope;
import org.alongside.knowledge.Source;
import org.alongside.knowledge.SourceId;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;
import org.alongside.shared.store.StoreException;

/** The documents of a tenant as they stand in the database. Each method is one short transaction. */
@ApplicationScoped
@InTenant
public class Shelf {

    private final Sql sql;

    @Inject
    public Shelf(Sql sql) {
        this.sql = sql;
    }

    /**
     * Puts the document on the shelf, to be read.
     *
     * @throws StoreException a duplicate, if the same content was put there at the same moment
     */
    public void put(TenantId tenant, NewSource source) {
        sql.update(
                """
                insert into knowledge.sources (tenant_id, id, title, file_name, media_type, bytes, sha256, language,
                    audience, valid_from, valid_until, markets, product, state, uploaded_at, uploaded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?)""",
                tenant,
                source.id().value(),
                source.title(),
                source.fileName(),
                source.mediaType(),
                source.content().length,
                source.sha256(),
                source.language(),
                source.audience(),
                source.scope().from(),
                source.scope().until(),
                source.scope().markets(),
                source.scope().product(),
                source.uploadedAt(),
                source.uploadedBy());
        sql.update(
                "insert into knowledge.source_contents (tenant_id, source_id, content) values (?, ?, ?)",
                tenant,
                source.id().value(),
                source.content());
    }

    /** The source that holds exactly this content, unless a later version has taken or will take its place. */
    public Optional<SourceId> holding(TenantId tenant, byte[] sha256) {
        return sql.one("""
                select id from knowledge.sources
                where tenant_id = ? and sha256 = ? and superseded_at is null and removed_at is null""", row -> SourceRows.sourceId(row.uuid("id")), tenant, sha256);
    }

    /** Neither removed nor superseded ones, but those that will be in force, too; newest first. */
    public List<Source> all(TenantId tenant) {
        return sql.list("""
                select * from knowledge.sources
                where tenant_id = ? and (superseded_at is null or superseded_at > now()) and removed_at is null
                order by uploaded_at desc, id desc""", SourceRows::source, tenant);
    }

    /** Superseded ones too: an earlier answer may rest on them. */
    public Source byId(TenantId tenant, SourceId source) {
        return sql.one(
                        "select * from knowledge.sources where tenant_id = ? and id = ? and removed_at is null",
                        SourceRows::source,
                        tenant,
                        source.value())
                .orElseThrow(NotFoundException::new);
    }

    /** The version that the passage belongs to, in force or not. */
    public SourceId holding(TenantId tenant, PassageId passage) {
        return sql.one(
                        "select source_id from knowledge.passages where tenant_id = ? and id = ?",
                        row -> SourceRows.sourceId(row.uuid("source_id")),
                        tenant,
                        passage.value())
                .orElseThrow(NotFoundException::new);
    }

    public List<Passage> passages(TenantId tenant, SourceId source) {
        byId(tenant, source);
        return sql.list("select " + SourceRows.PASSAGE_COLUMNS + """
                 from knowledge.passages p
                join knowledge.sources s on s.tenant_id = p.tenant_id and s.id = p.source_id
                where p.tenant_id = ? and p.source_id = ? order by p.ordinal""", SourceRows::passage, tenant, source.value());
    }

    /** Only of a source that is in force. */
    public Passage passage(TenantId tenant, PassageId passage) {
        return sql.one("select " + SourceRows.PASSAGE_COLUMNS + """
                         from knowledge.passages p
                        join knowledge.sources s on s.tenant_id = p.tenant_id and s.id = p.source_id
                        where p.tenant_id = ? and p.id = ? and s.removed_at is null and p.retired_at is null
                          and s.valid_from <= now()
                          and least(s.valid_until, coalesce(s.superseded_at, s.valid_until)) > now()""", SourceRows::passage, tenant, passage.value())
                .orElseThrow(NotFoundException::new);
    }

    /** Also of a version that is no longer in force. */
    public Cited cited(TenantId tenant, PassageId passage) {
        return sql.one("select " + SourceRows.PASSAGE_COLUMNS + """
                        , case when s.superseded_at <= now() then 'REPLACED'
                               when p.retired_at is not null or s.valid_until <= now() then 'ENDED'
                               else 'IN_FORCE' end as standing
                         from knowledge.passages p
                        join knowledge.sources s on s.tenant_id = p.tenant_id and s.id = p.source_id
                        where p.tenant_id = ? and p.id = ? and s.removed_at is null and s.valid_from <= now()""", SourceRows::cited, tenant, passage.value())
                .orElseThrow(NotFoundException::new);
    }

    public byte[] original(TenantId tenant, SourceId source) {
        return sql.one(
                        "select content from knowledge.source_contents where tenant_id = ? and source_id = ?",
                        row -> row.bytes("content"),
                        tenant,
                        source.value())
                .orElseThrow(NotFoundException::new);
    }

    /** Puts a rejected source back into the queue; does nothing to one in another state. */
    public void retry(TenantId tenant, SourceId source) {
        byId(tenant, source);
        sql.update("""
                update knowledge.sources set state = 'WAITING', remarks = '{}', attempts = 0
                where tenant_id = ? and id = ? and state = 'REJECTED' and removed_at is null""", tenant, source.value());
    }

    public void rescope(TenantId tenant, SourceId source, Audience audience, Scope scope) {
        byId(tenant, source);
        sql.update(
                """
                update knowledge.sources set audience = ?, valid_from = ?, valid_until = ?, markets = ?, product = ?,
                    index_version = ?
                where tenant_id = ? and id = ?""",
                audience,
                scope.from(),
                scope.until(),
                scope.markets(),
                scope.product(),
                IndexVersions.raise(sql, tenant),
                tenant,
                source.value());
    }

    /** Takes the document away, bytes and passages included; that it was there remains. */
    public void remove(TenantId tenant, SourceId source, Instant at) {
        byId(tenant, source);
        long version = IndexVersions.raise(sql, tenant);
        sql.update("""
                update knowledge.sources set removed_at = ?, index_version = ?, passages = 0
                where tenant_id = ? and id = ?""", at, version, tenant, source.value());
        sql.update(
                "delete from knowledge.source_contents where tenant_id = ? and source_id = ?", tenant, source.value());
        sql.update("delete from knowledge.passages where tenant_id = ? and source_id = ?", tenant, source.value());
    }
}
