package org.alongside.knowledge.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.knowledge.KnowledgeFeedback.Missed;
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

    public void missed(TenantId tenant, Missed missed, String question, String answer) {
        sql.later(
                """
                with noted as (
                  insert into knowledge.missed_questions (tenant_id, id, kind, conversation_id, message_sequence, intent,
                    language, question, answer, asked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                  on conflict do nothing returning tenant_id, id)
                insert into knowledge.gap_arrivals (tenant_id, missed_id) select tenant_id, id from noted""",
                tenant,
                missed.id(),
                missed.kind(),
                missed.conversation(),
                missed.message(),
                missed.intent(),
                missed.language(),
                question,
                answer,
                missed.at());
    }

    public void answered(TenantId tenant, UUID conversation, String answer) {
        sql.later(
                "update knowledge.missed_questions set answer = ? where tenant_id = ? and conversation_id = ?"
                        + " and answer = '' and kind <> 'BAD_RATING'",
                answer,
                tenant,
                conversation);
    }

    public void used(
            TenantId tenant, UUID conversation, UUID message, boolean said, List<PassageId> passages, Instant at) {
        sql.later(
                "insert into knowledge.passage_uses (tenant_id, passage_id, message_id, conversation_id, kind, used_at)"
                        + " select ?, passage::uuid, ?, ?, ?, ? from unnest(?::text[]) passage on conflict do nothing",
                tenant,
                message,
                conversation,
                said ? "SAID" : "DRAFTED",
                at,
                passages.stream().map(PassageId::toString).distinct().toList());
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
