package org.alongside.knowledge.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.knowledge.ApprovedReply;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.ReplyTerms;
import org.alongside.knowledge.ReplyVersion;
import org.alongside.knowledge.Scope;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;

/** Approved replies in their versions. */
@ApplicationScoped
public class ReplyShelf {

    private static final String VERSIONS = """
            select r.id, r.intent, r.name, r.place, v.* from knowledge.replies r
            join knowledge.reply_versions v on v.tenant_id = r.tenant_id and v.reply_id = r.id
            where r.tenant_id = ?
            """;
    private static final String CURRENT = VERSIONS + " and v.version = r.version and r.removed_at is null";

    private final Sql sql;

    @Inject
    public ReplyShelf(Sql sql) {
        this.sql = sql;
    }

    public List<ApprovedReply> all(TenantId tenant) {
        return sql.list(CURRENT + " order by r.intent, r.place, r.id", ReplyShelf::reply, tenant);
    }

    public List<ApprovedReply> removed(TenantId tenant) {
        return sql.list(
                VERSIONS
                        + " and v.version = r.version and r.removed_at is not null order by r.removed_at desc limit 50",
                ReplyShelf::reply,
                tenant);
    }

    public Optional<ApprovedReply> byId(TenantId tenant, UUID id) {
        return sql.one(CURRENT + " and r.id = ?", ReplyShelf::reply, tenant, id);
    }

    public Optional<ApprovedReply> named(TenantId tenant, String intent, String name) {
        return sql.one(CURRENT + " and r.intent = ? and r.name = ?", ReplyShelf::reply, tenant, intent, name);
    }

    public List<ReplyVersion> versions(TenantId tenant, UUID id) {
        return sql.list(
                VERSIONS + " and r.id = ? order by v.version desc",
                row -> new ReplyVersion(reply(row), row.instant("saved_at"), row.text("saved_by")),
                tenant,
                id);
    }

    /** At the last place of its intent. */
    public void add(TenantId tenant, UUID id, String intent, String name) {
        sql.update(
                "insert into knowledge.replies (tenant_id, id, intent, name, version, place) values (?, ?, ?, ?, 0,"
                        + " (select coalesce(max(place), 0) + 1 from knowledge.replies where tenant_id = ? and intent = ?))",
                tenant,
                id,
                intent,
                name,
                tenant,
                intent);
    }

    /** Makes it the newest version. */
    public void release(TenantId tenant, UUID id, ApprovedReply said, Instant at, String by) {
        ReplyTerms terms = said.terms();
        sql.update(
                """
                with numbered as (
                  update knowledge.replies set intent = ?, name = ?,
                    version = (select coalesce(max(version), 0) + 1 from knowledge.reply_versions
                      where tenant_id = ? and reply_id = ?)
                  where tenant_id = ? and id = ? returning tenant_id, id, version)
                insert into knowledge.reply_versions (tenant_id, reply_id, version, audience, valid_from, valid_until,
                  markets, opening, regard, field_names, field_values, languages, texts, saved_at, saved_by)
                select tenant_id, id, version, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from numbered""",
                said.intent(),
                said.name(),
                tenant,
                id,
                tenant,
                id,
                terms.audience(),
                terms.scope().from(),
                terms.scope().until(),
                terms.scope().markets(),
                terms.opening(),
                terms.regard(),
                List.copyOf(terms.fields().keySet()),
                List.copyOf(terms.fields().values()),
                List.copyOf(said.texts().keySet()),
                List.copyOf(said.texts().values()),
                at,
                by);
    }

    /** @param at when it was taken back, or nothing when it is said again */
    public int removed(TenantId tenant, UUID id, Optional<Instant> at) {
        return sql.update("update knowledge.replies set removed_at = ? where tenant_id = ? and id = ?", at, tenant, id);
    }

    public void place(TenantId tenant, UUID id, int place) {
        sql.update("update knowledge.replies set place = ? where tenant_id = ? and id = ?", place, tenant, id);
    }

    private static ApprovedReply reply(Row row) throws SQLException {
        ReplyTerms terms = new ReplyTerms(
                row.constant("audience", Audience.class),
                new Scope(row.instant("valid_from"), row.instant("valid_until"), row.texts("markets"), ""),
                row.constant("opening", ReplyTerms.Opening.class),
                row.constant("regard", ReplyTerms.Regard.class),
                pairs(row.texts("field_names"), row.texts("field_values")));
        return new ApprovedReply(
                row.uuid("id"),
                row.text("intent"),
                row.text("name"),
                pairs(row.texts("languages"), row.texts("texts")),
                terms,
                row.integer("place"),
                row.integer("version"));
    }

    private static SortedMap<String, String> pairs(List<String> names, List<String> values) {
        SortedMap<String, String> pairs = new TreeMap<>();
        List<String> rest = new ArrayList<>(values);
        names.forEach(name -> pairs.put(name, rest.remove(0)));
        return pairs;
    }
}
