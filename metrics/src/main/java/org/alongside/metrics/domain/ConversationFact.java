package org.alongside.metrics.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is known of one conversation, out of its events alone.
 *
 * @param day of opening in the tenant's zone
 * @param handler ASSISTANT, AGENT or ASSISTANT_THEN_AGENT
 * @param tier A, B, C, or none
 * @param leftOpen whether it ended in a question of the assistant
 * @param outcome as the agent saw it, UNKNOWN after silence, or empty while it is open
 * @param stars 1..5, or 0 while unknown
 * @param firstResponseSeconds from the first contact message to the first substantive reply, or -1
 * @param handoffWaitSeconds from the first offer to the first acceptance, or 0
 */
public record ConversationFact(
        UUID conversation,
        Instant openedAt,
        LocalDate day,
        String caseType,
        String handler,
        String tier,
        String complexity,
        String inbox,
        String language,
        String intent,
        int policy,
        int turns,
        boolean metAssistant,
        boolean leftOpen,
        boolean escalated,
        boolean accepted,
        boolean closed,
        String outcome,
        int stars,
        boolean recontacted,
        boolean reopened,
        int firstResponseSeconds,
        int handoffWaitSeconds) {

    private static final int BAD = 2;

    /** Met the assistant and reached no person. */
    public boolean contained() {
        return metAssistant && !leftOpen && !escalated && handler.equals("ASSISTANT");
    }

    /** Contained, not back on the same intent, not rated bad. */
    public boolean verifiedContained() {
        return contained() && !recontacted && !(stars > 0 && stars <= BAD);
    }

    public boolean outcomeKnown() {
        return closed && !outcome.isEmpty() && !outcome.equals("UNKNOWN");
    }
}
