package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.DraftVerdict;
import org.alongside.routing.Outcome;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.routing.domain.Conversation;
import org.alongside.routing.domain.DraftCheck;
import org.alongside.routing.store.ComparisonStore;
import org.alongside.routing.store.ComparisonStore.Waiting;
import org.alongside.shared.TenantId;
import org.alongside.tenant.MemberId;

/** Holds drafts against what agents do. In the transaction that does it. */
@ApplicationScoped
class ComparingDrafts {

    private final ComparisonStore comparisons;
    private final DeskRecord record;
    private final TellingKnowledge telling;

    @Inject
    ComparingDrafts(ComparisonStore comparisons, DeskRecord record, TellingKnowledge telling) {
        this.comparisons = comparisons;
        this.record = record;
        this.telling = telling;
    }

    /** What an agent wrote is held against the newest draft; earlier ones were overtaken by it. */
    void answered(TenantId tenant, Conversation conversation, MemberId agent, String text, long sequence, Instant now) {
        telling.answered(tenant, conversation, text);
        List<Waiting> waiting = comparisons.waiting(tenant, conversation.id());
        for (int i = 0; i < waiting.size(); i++) {
            DraftVerdict verdict = i == 0 ? DraftCheck.answered(waiting.get(i).draft(), text) : DraftVerdict.NONE;
            Optional<Long> sent = Optional.of(sequence).filter(any -> verdict != DraftVerdict.NONE);
            judge(tenant, conversation, waiting.get(i), verdict, sent, agent, now);
            telling.compared(tenant, conversation, waiting.get(i), verdict, text, now);
        }
    }

    /** Closed before anybody wrote. */
    void closed(TenantId tenant, Conversation conversation, MemberId agent, Outcome outcome, Instant now) {
        for (Waiting draft : comparisons.waiting(tenant, conversation.id())) {
            DraftVerdict verdict = DraftCheck.closedSilently(draft.would(), outcome);
            judge(tenant, conversation, draft, verdict, Optional.empty(), agent, now);
        }
    }

    /** An agent who has not written gave it to another: what would have been answered needed somebody in particular. */
    void transferred(TenantId tenant, Conversation conversation, MemberId agent, Instant now) {
        comparisons.waiting(tenant, conversation.id()).stream()
                .filter(draft -> draft.would() == Kind.CONTAIN)
                .forEach(draft -> judge(
                        tenant, conversation, draft, DraftVerdict.MISSED_ESCALATION, Optional.empty(), agent, now));
    }

    private void judge(
            TenantId tenant,
            Conversation conversation,
            Waiting draft,
            DraftVerdict verdict,
            Optional<Long> sent,
            MemberId agent,
            Instant now) {
        comparisons.judge(tenant, draft.id(), verdict, sent, Optional.of(agent), now);
        Map<String, String> data = Map.of("draft", draft.id().toString(), "verdict", verdict.name());
        record.conduct(tenant, conversation, "draft-compared", data, Map.of());
    }
}
