package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.knowledge.KnowledgeFeedback;
import org.alongside.knowledge.KnowledgeFeedback.Missed;
import org.alongside.knowledge.KnowledgeFeedback.Missing;
import org.alongside.knowledge.KnowledgeFeedback.Use;
import org.alongside.routing.Citation;
import org.alongside.routing.ConversationId;
import org.alongside.routing.DraftVerdict;
import org.alongside.routing.RoutingDecision;
import org.alongside.routing.domain.Conversation;
import org.alongside.routing.store.ComparisonStore.Waiting;
import org.alongside.routing.store.RatingStore.Answered;
import org.alongside.shared.Ids;
import org.alongside.shared.TenantId;

/** Tells the knowledge what became of it, in the transaction in which it became. */
@ApplicationScoped
class TellingKnowledge {

    private static final int BAD = 2;

    private final KnowledgeFeedback feedback;
    private final Ids ids;

    @Inject
    TellingKnowledge(KnowledgeFeedback feedback, Ids ids) {
        this.feedback = feedback;
        this.ids = ids;
    }

    /** Questions for which nothing was found although something was looked for. */
    void composed(TenantId tenant, List<Decided> decided, Instant now) {
        feedback.missed(
                tenant,
                decided.stream()
                        .filter(one -> foundNothing(one.composed()))
                        .map(one -> unanswered(one.turn(), one.composed(), now))
                        .toList());
    }

    private static boolean foundNothing(Composed composed) {
        return composed.decision().kind() == RoutingDecision.Kind.ASSIST
                && composed.guards().stream().allMatch(ReplyGuards::noAnswer)
                && composed.answer().isEmpty();
    }

    private Missed unanswered(Admitted turn, Composed composed, Instant now) {
        return new Missed(
                ids.next(),
                Missing.NO_ANSWER,
                turn.standing().conversation().id().value(),
                turn.standing().sequence(),
                composed.decision().intent(),
                turn.business().languageOr(composed.facts().language()),
                turn.message().text(),
                "",
                now);
    }

    void used(TenantId tenant, List<Use> uses, Instant now) {
        feedback.used(tenant, uses, now);
    }

    /** @param message id of the message or of the draft */
    static Use use(ConversationId conversation, UUID message, boolean said, List<Citation> citations) {
        return new Use(
                conversation.value(),
                message,
                said,
                citations.stream().map(Citation::passage).toList());
    }

    /** What an agent wrote. */
    void answered(TenantId tenant, Conversation conversation, String text) {
        feedback.answered(tenant, conversation.id().value(), text);
    }

    /** @param sent what an agent wrote instead of the draft */
    void compared(
            TenantId tenant, Conversation conversation, Waiting draft, DraftVerdict verdict, String sent, Instant now) {
        feedback.compared(tenant, draft.id(), verdict.name());
        if (verdict == DraftVerdict.REWRITTEN) {
            missed(
                    tenant,
                    Missing.REWRITTEN,
                    conversation.id(),
                    draft.sequence(),
                    draft.intent(),
                    conversation.language(),
                    draft.question(),
                    sent,
                    now);
        }
    }

    /** @param answered the last thing that the assistant answered in the conversation */
    void rated(TenantId tenant, ConversationId conversation, int stars, Optional<Answered> answered, Instant now) {
        feedback.rated(tenant, conversation.value(), stars);
        answered.filter(last -> stars <= BAD)
                .ifPresent(last -> missed(
                        tenant,
                        Missing.BAD_RATING,
                        conversation,
                        last.sequence(),
                        last.intent(),
                        last.language(),
                        last.question(),
                        "",
                        now));
    }

    private void missed(
            TenantId tenant,
            Missing kind,
            ConversationId conversation,
            long message,
            String intent,
            String language,
            String question,
            String answer,
            Instant now) {
        feedback.missed(
                tenant,
                List.of(new Missed(
                        ids.next(), kind, conversation.value(), message, intent, language, question, answer, now)));
    }
}
