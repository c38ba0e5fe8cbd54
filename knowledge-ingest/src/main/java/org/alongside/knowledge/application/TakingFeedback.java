package org.alongside.knowledge.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.knowledge.KnowledgeFeedback;
import org.alongside.knowledge.domain.GapProposals;
import org.alongside.knowledge.domain.PersonalText;
import org.alongside.knowledge.store.FeedbackRows;
import org.alongside.knowledge.store.QuestionTraces;
import org.alongside.shared.TenantId;

/** Writes down what becomes of the knowledge; its transaction is that of the conversation. */
@ApplicationScoped
class TakingFeedback implements KnowledgeFeedback {

    private static final int LONGEST_QUESTION = 1_000;
    private static final Set<String> KEPT = Set.of("SAME", "EDITED", "REWRITTEN");

    private final FeedbackRows rows;
    private final QuestionTraces traces;

    @Inject
    TakingFeedback(FeedbackRows rows, QuestionTraces traces) {
        this.rows = rows;
        this.traces = traces;
    }

    @Override
    public void missed(TenantId tenant, List<Missed> missed) {
        if (!missed.isEmpty()) {
            rows.missed(tenant, missed.stream().map(TakingFeedback::masked).toList());
        }
    }

    private static Missed masked(Missed missed) {
        String question = cut(PersonalText.masked(missed.question()));
        String answer = GapProposals.answers(missed.answer()) ? PersonalText.masked(missed.answer()) : "";
        return missed.with(question, answer);
    }

    @Override
    public void answered(TenantId tenant, UUID conversation, String text) {
        if (GapProposals.answers(text)) {
            rows.answered(tenant, conversation, PersonalText.masked(text));
        }
    }

    @Override
    public void used(TenantId tenant, List<Use> uses, Instant at) {
        List<FeedbackRows.Rests> rests = uses.stream()
                .flatMap(use -> use.passages().stream().distinct().map(passage -> new FeedbackRows.Rests(use, passage)))
                .toList();
        if (!rests.isEmpty()) {
            rows.used(tenant, rests, at);
        }
    }

    @Override
    public void compared(TenantId tenant, UUID draft, String verdict) {
        if (KEPT.contains(verdict)) {
            rows.compared(tenant, draft, verdict);
        }
    }

    @Override
    public void rated(TenantId tenant, UUID conversation, int stars) {
        rows.rated(tenant, conversation, stars);
    }

    @Override
    public long questions(TenantId tenant, List<UUID> conversations) {
        return traces.count(tenant, conversations);
    }

    @Override
    public void erase(TenantId tenant, List<UUID> conversations) {
        traces.erase(tenant, conversations);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_QUESTION ? text : text.substring(0, LONGEST_QUESTION);
    }
}
