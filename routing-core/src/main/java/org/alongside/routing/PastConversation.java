package org.alongside.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A conversation that was led elsewhere and is over.
 *
 * @param id that it has there, unique in the business
 * @param inbox id or name of the inbox that it belongs to; empty for the first
 * @param contactId the business's own id of the contact
 * @param intent key of an intent, or empty
 * @param caseType, tier and complexity as they were; empty to take them from the intent in force
 * @param decision CONTAIN, ASSIST or ESCALATE: what an assistant did first, or empty when there was none
 * @param policy version that decided, 0 when unknown
 * @param messages oldest first, at least one
 * @param handoff when it was offered to people
 * @param survey what the contact was asked about it
 * @param back id of the earlier conversation that the contact came back about, or empty
 */
public record PastConversation(
        String id,
        String inbox,
        String contactId,
        String contactName,
        String language,
        String intent,
        String caseType,
        String tier,
        String complexity,
        String decision,
        int policy,
        List<PastMessage> messages,
        Optional<PastHandoff> handoff,
        Outcome outcome,
        Instant closedAt,
        Optional<PastRating> rating,
        Optional<PastSurvey> survey,
        String back) {

    public record PastMessage(Author author, String name, String text, Instant at) {}

    /** @param acceptedAt none when nobody took it */
    public record PastHandoff(String rule, Instant offeredAt, Optional<Instant> acceptedAt) {}

    /** @param stars 1..5 */
    public record PastRating(int stars, Instant at) {}

    /** @param answers none when nobody answered */
    public record PastSurvey(Instant askedAt, List<PastAnswer> answers) {

        public PastSurvey {
            answers = List.copyOf(answers);
        }
    }

    /** @param value one of {@link SurveyKind#answers()} */
    public record PastAnswer(SurveyKind kind, String value, Instant at) {}

    public Instant openedAt() {
        return messages.get(0).at();
    }
}
