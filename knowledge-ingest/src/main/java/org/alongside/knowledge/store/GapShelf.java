package org.alongside.knowledge.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.knowledge.Gap;
import org.alongside.knowledge.KnowledgeFeedback.Missing;
import org.alongside.knowledge.SourceId;
import org.alongside.knowledge.domain.GapGrouping.Question;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;

/** Gaps and the questions in them. Each method is one short transaction. */
@ApplicationScoped
@InTenant
public class GapShelf {

    private static final String GAPS = """
            select g.*, coalesce(max(m.asked_at), g.opened_at) as last_asked,
              count(*) filter (where m.kind = 'NO_ANSWER') as no_answer,
              count(*) filter (where m.kind = 'REWRITTEN') as rewritten,
              count(*) filter (where m.kind = 'BAD_RATING') as bad_rating
            from knowledge.gaps g left join knowledge.missed_questions m on m.tenant_id = g.tenant_id and m.gap_id = g.id
            where g.tenant_id = ?
            """;
    private static final String BY_GAP = " group by g.tenant_id, g.id ";

    private final Sql sql;

    @Inject
    public GapShelf(Sql sql) {
        this.sql = sql;
    }

    /** Of which no gap is known yet, oldest first. */
    public List<Question> arrived(TenantId tenant, int most) {
        return sql.list(
                "select m.* from knowledge.gap_arrivals a join knowledge.missed_questions m"
                        + " on m.tenant_id = a.tenant_id and m.id = a.missed_id"
                        + " where a.tenant_id = ? order by m.asked_at limit ?",
                GapShelf::question,
                tenant,
                most);
    }

    /** Those that a question can join: what was accepted is closed, and asked again it is a new gap. */
    public List<Question> joinable(TenantId tenant, int most) {
        return sql.list(
                "select * from knowledge.gaps where tenant_id = ? and state <> 'ACCEPTED' order by opened_at desc limit ?",
                GapShelf::question,
                tenant,
                most);
    }

    /** Puts questions into gaps; a gap that is not there begins with the first of its questions. */
    public void join(TenantId tenant, Map<Question, UUID> gaps, Instant now) {
        List<Question> questions = List.copyOf(gaps.keySet());
        List<UUID> ids = questions.stream().map(Question::id).toList();
        List<UUID> joined = questions.stream().map(gaps::get).toList();
        sql.update(
                "insert into knowledge.gaps (tenant_id, id, intent, language, question, opened_at)"
                        + " select distinct on (g.id) ?, g.id, g.intent, g.language, g.question, ?::timestamptz"
                        + " from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) with ordinality"
                        + " as g (id, intent, language, question, n) order by g.id, g.n on conflict do nothing",
                tenant,
                now,
                joined,
                questions.stream().map(Question::intent).toList(),
                questions.stream().map(Question::language).toList(),
                questions.stream().map(Question::text).toList());
        sql.update(
                "update knowledge.missed_questions m set gap_id = j.gap from unnest(?::uuid[], ?::uuid[]) j (id, gap)"
                        + " where m.tenant_id = ? and m.id = any (?::uuid[]) and m.id = j.id",
                ids,
                joined,
                tenant,
                ids);
        sql.update(
                "delete from knowledge.gap_arrivals where tenant_id = ? and missed_id = any (?::uuid[])", tenant, ids);
    }

    /** What nobody asked for so long is no gap any more. */
    public void forget(TenantId tenant, Instant before) {
        sql.update("delete from knowledge.missed_questions where tenant_id = ? and asked_at < ?", tenant, before);
        sql.update(
                "delete from knowledge.gaps g where tenant_id = ? and opened_at < ? and not exists (select 1 from"
                        + " knowledge.missed_questions m where m.tenant_id = g.tenant_id and m.gap_id = g.id)",
                tenant,
                before);
        speakAgain(sql, tenant);
    }

    /** A gap whose own question is gone speaks with the newest one in it. */
    static void speakAgain(Sql sql, TenantId tenant) {
        sql.update(
                "update knowledge.gaps g set question = (select m.question from knowledge.missed_questions m"
                        + " where m.tenant_id = g.tenant_id and m.gap_id = g.id order by m.asked_at desc limit 1)"
                        + " where tenant_id = ? and exists (select 1 from knowledge.missed_questions m"
                        + " where m.tenant_id = g.tenant_id and m.gap_id = g.id) and not exists"
                        + " (select 1 from knowledge.missed_questions m where m.tenant_id = g.tenant_id"
                        + " and m.gap_id = g.id and m.question = g.question)",
                tenant);
    }

    public List<Gap> open(TenantId tenant, int most) {
        return sql.list(
                GAPS + " and g.state = 'OPEN'" + BY_GAP + "order by count(m.id) desc, last_asked desc, g.id limit ?",
                GapShelf::gap,
                tenant,
                most);
    }

    public List<Gap> decided(TenantId tenant, int most) {
        return sql.list(
                GAPS + " and g.state <> 'OPEN'" + BY_GAP + "order by g.decided_at desc, g.id limit ?",
                GapShelf::gap,
                tenant,
                most);
    }

    public int count(TenantId tenant, int most) {
        return sql.one(
                        "select count(*) as open from (select 1 from knowledge.gaps where tenant_id = ?"
                                + " and state = 'OPEN' limit ?) listed",
                        row -> row.integer("open"),
                        tenant,
                        most)
                .orElse(0);
    }

    public Optional<Gap> byId(TenantId tenant, UUID gap) {
        return sql.one(GAPS + " and g.id = ?" + BY_GAP, GapShelf::gap, tenant, gap);
    }

    /** Newest first. */
    public List<Gap.Asked> asked(TenantId tenant, UUID gap, int most) {
        return sql.list(
                "select * from knowledge.missed_questions where tenant_id = ? and gap_id = ?"
                        + " order by asked_at desc, id limit ?",
                row -> new Gap.Asked(
                        row.uuid("conversation_id"),
                        row.constant("kind", Missing.class),
                        row.text("question"),
                        row.text("answer"),
                        row.instant("asked_at")),
                tenant,
                gap,
                most);
    }

    public void decide(
            TenantId tenant,
            UUID gap,
            Gap.State state,
            Optional<UUID> source,
            Optional<UUID> reply,
            Optional<Instant> at,
            String by) {
        sql.update(
                "update knowledge.gaps set state = ?, source_id = ?, reply_id = ?, decided_at = ?, decided_by = ?"
                        + " where tenant_id = ? and id = ?",
                state,
                source,
                reply,
                at,
                by,
                tenant,
                gap);
    }

    private static Question question(Row row) throws SQLException {
        return new Question(
                row.uuid("id"), row.text("intent"), row.text("language"), row.text("question"), new float[0]);
    }

    private static Gap gap(Row row) throws SQLException {
        Map<Missing, Integer> counts = new EnumMap<>(Missing.class);
        for (Missing kind : Missing.values()) {
            counts.put(kind, row.integer(kind.name().toLowerCase(Locale.ROOT)));
        }
        return new Gap(
                row.uuid("id"),
                row.text("intent"),
                row.text("language"),
                row.text("question"),
                "",
                row.constant("state", Gap.State.class),
                counts,
                row.instant("last_asked"),
                row.text("decided_by"),
                row.maybeUuid("source_id").map(SourceId::new),
                row.maybeUuid("reply_id"));
    }
}
