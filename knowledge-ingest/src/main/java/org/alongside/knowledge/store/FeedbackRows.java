package org.alongside.knowledge.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.knowledge.KnowledgeFeedback.Missed;
import org.alongside.knowledge.KnowledgeFeedback.Use;
import org.alongside.knowledge.PassageId;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** What becomes of the knowledge, written along with whatever else its transaction writes. */
@ApplicationScoped
public class FeedbackRows {

    private final Sql sql;

    @Inject
    public FeedbackRows(Sql sql) {
        this.sql = sql;
    }

    public void missed(TenantId tenant, List<Missed> missed) {
        sql.later(
                """
                with noted as (
                  insert into knowledge.missed_questions (tenant_id, id, kind, conversation_id, message_sequence, intent,
                    language, question, answer, asked_at)
                  select ?, m.* from unnest(?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::timestamptz[]) m
                  on conflict do nothing returning tenant_id, id)
                insert into knowledge.gap_arrivals (tenant_id, missed_id) select tenant_id, id from noted""",
                tenant,
                each(missed, Missed::id),
                each(missed, Missed::kind),
                each(missed, Missed::conversation),
                each(missed, Missed::message),
                each(missed, Missed::intent),
                each(missed, Missed::language),
                each(missed, Missed::question),
                each(missed, Missed::answer),
                each(missed, Missed::at));
    }

    private static <T> List<Object> each(List<T> items, Function<T, Object> column) {
        return items.stream().map(column).toList();
    }

    public void answered(TenantId tenant, UUID conversation, String answer) {
        sql.later(
                "update knowledge.missed_questions set answer = ? where tenant_id = ? and conversation_id = ?"
                        + " and answer = '' and kind <> 'BAD_RATING'",
                answer,
                tenant,
                conversation);
    }

    /** A use of one passage. */
    public record Rests(Use use, PassageId passage) {}

    public void used(TenantId tenant, List<Rests> uses, Instant at) {
        sql.later(
                "insert into knowledge.passage_uses (tenant_id, passage_id, message_id, conversation_id, kind, used_at)"
                        + " select ?, u.*, ? from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[]) u on conflict do nothing",
                tenant,
                at,
                each(uses, Rests::passage),
                each(uses, rests -> rests.use().message()),
                each(uses, rests -> rests.use().conversation()),
                each(uses, rests -> rests.use().said() ? "SAID" : "DRAFTED"));
    }

    public void compared(TenantId tenant, UUID draft, String verdict) {
        sql.later(
                "update knowledge.passage_uses set verdict = ? where tenant_id = ? and message_id = ?",
                verdict,
                tenant,
                draft);
    }

    public void rated(TenantId tenant, UUID conversation, int stars) {
        sql.later(
                "update knowledge.passage_uses set stars = ? where tenant_id = ? and conversation_id = ?"
                        + " and (kind = 'SAID' or verdict in ('SAME', 'EDITED'))",
                stars,
                tenant,
                conversation);
    }
}
