package org.alongside.knowledge.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.alongside.knowledge.KnowledgeReview.Contradiction;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.PassageId;
import org.alongside.knowledge.Source;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** What is listed for a decision, and what was decided. Each method is one short transaction. */
@ApplicationScoped
@InTenant
public class ReviewShelf {

    private static final String IN_FORCE = """
             from knowledge.passages p
            join knowledge.sources s on s.tenant_id = p.tenant_id and s.id = p.source_id
            where p.tenant_id = ? and s.removed_at is null and s.state in ('INDEXED', 'INDEXED_WITH_WARNINGS')
              and p.retired_at is null and least(s.valid_until, coalesce(s.superseded_at, s.valid_until)) > now()
            """;
    private static final int MOST_LISTED = 100;

    private final Sql sql;

    @Inject
    public ReviewShelf(Sql sql) {
        this.sql = sql;
    }

    /** The latest change; to be given back with what was found. */
    public long version(TenantId tenant) {
        return sql.one(
                        "select version from knowledge.index_versions where tenant_id = ?",
                        row -> row.number("version"),
                        tenant)
                .orElse(0L);
    }

    /** Passages with a digit, without which there is no figure; oldest first, at most so many. */
    public List<Passage> withFigures(TenantId tenant, int most) {
        return sql.list(
                "select " + SourceRows.PASSAGE_COLUMNS + IN_FORCE
                        + " and p.text ~ '[0-9]' order by s.uploaded_at, s.id, p.ordinal limit ?",
                SourceRows::passage,
                tenant,
                most);
    }

    /** Replaces what was found before. */
    public void found(TenantId tenant, long version, List<Contradiction> contradictions) {
        sql.update("delete from knowledge.contradictions where tenant_id = ?", tenant);
        sql.batch(
                """
                insert into knowledge.contradictions (tenant_id, first_passage, second_passage, first_sentence,
                    second_sentence)
                select t, f, s, fs, ss from (values (?, ?, ?, ?, ?)) as v (t, f, s, fs, ss)
                where exists (select 1 from knowledge.passages p where p.tenant_id = t and p.id = f)
                  and exists (select 1 from knowledge.passages p where p.tenant_id = t and p.id = s)""",
                contradictions.stream()
                        .map(each -> new Object[] {
                            tenant,
                            each.first().id().value(),
                            each.second().id().value(),
                            each.firstSentence(),
                            each.secondSentence()
                        })
                        .toList());
        sql.update("update knowledge.index_versions set reviewed_version = ? where tenant_id = ?", version, tenant);
    }

    /** Of both passages in force, and not decided about. */
    public List<Contradiction> contradictions(TenantId tenant) {
        return sql
                .list(
                        """
                        select first_passage, second_passage, first_sentence, second_sentence
                        from knowledge.contradictions c
                        where c.tenant_id = ? and not exists (select 1 from knowledge.review_decisions d
                            where d.tenant_id = c.tenant_id and d.subject = c.first_passage || ' ' || c.second_passage)
                        order by first_passage, second_passage limit ?""",
                        row -> new Pair(
                                new PassageId(row.uuid("first_passage")),
                                row.text("first_sentence"),
                                new PassageId(row.uuid("second_passage")),
                                row.text("second_sentence")),
                        tenant,
                        MOST_LISTED)
                .stream()
                .flatMap(pair -> both(tenant, pair).stream())
                .toList();
    }

    private record Pair(PassageId first, String firstSentence, PassageId second, String secondSentence) {}

    /** Nothing when one of them is no longer in force. */
    private List<Contradiction> both(TenantId tenant, Pair pair) {
        List<Passage> passages = sql.list(
                "select " + SourceRows.PASSAGE_COLUMNS + IN_FORCE + " and p.id in (?, ?)",
                SourceRows::passage,
                tenant,
                pair.first().value(),
                pair.second().value());
        if (passages.size() < 2) {
            return List.of();
        }
        boolean inOrder = passages.get(0).id().equals(pair.first());
        return List.of(new Contradiction(
                passages.get(inOrder ? 0 : 1),
                pair.firstSentence(),
                passages.get(inOrder ? 1 : 0),
                pair.secondSentence()));
    }

    /** Sources whose own validity ends between the instants, and that no other version has taken the place of. */
    public List<Source> ending(TenantId tenant, Instant after, Instant before) {
        return sql.list("""
                select * from knowledge.sources s
                where tenant_id = ? and removed_at is null and superseded_at is null and valid_until > ?
                  and valid_until < ? and state in ('INDEXED', 'INDEXED_WITH_WARNINGS')
                  and not exists (select 1 from knowledge.review_decisions d
                    where d.tenant_id = s.tenant_id and d.subject = s.id || ' ' || floor(extract(epoch from s.valid_until))::bigint)
                order by valid_until, id""", SourceRows::source, tenant, after, before);
    }

    public void decide(TenantId tenant, String subject, String decision, Instant at, String by) {
        sql.update("""
                insert into knowledge.review_decisions (tenant_id, subject, decision, decided_at, decided_by)
                values (?, ?, ?, ?, ?) on conflict on constraint review_decisions_key
                do update set decision = excluded.decision, decided_at = excluded.decided_at,
                    decided_by = excluded.decided_by""", tenant, subject, decision, at, by);
    }

    /** Takes a passage out of force. */
    public void retire(TenantId tenant, PassageId passage, Instant at) {
        int changed = sql.update("""
                with retired as (
                    update knowledge.passages set retired_at = ? where tenant_id = ? and id = ? returning source_id)
                update knowledge.sources set index_version = ?
                from retired where tenant_id = ? and id = retired.source_id and removed_at is null""", at, tenant, passage.value(), IndexVersions.raise(sql, tenant), tenant);
        if (changed == 0) {
            throw new NotFoundException();
        }
    }
}
