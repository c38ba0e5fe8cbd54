package org.alongside.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.shared.TenantId;

/**
 * What becomes of the knowledge in conversations. Every method writes in the running transaction of the tenant, along
 * with its next statement, and waits for nothing: a turn pays no round trip for it.
 */
public interface KnowledgeFeedback {

    /** Why a question was not answered well. */
    enum Missing {
        /** Nothing fitted it. */
        NO_ANSWER,
        /** An agent wrote something else than the draft. */
        REWRITTEN,
        /** Its answer was followed by one or two stars. */
        BAD_RATING
    }

    /**
     * A question that was not answered well.
     *
     * @param id new
     * @param message its sequence in the conversation
     * @param intent key, or empty
     * @param question the contact's words; what looks like data of a person is masked before it is stored
     * @param answer of an agent, or empty when none is known yet
     */
    record Missed(
            UUID id,
            Missing kind,
            UUID conversation,
            long message,
            String intent,
            String language,
            String question,
            String answer,
            Instant at) {

        public Missed with(String otherQuestion, String otherAnswer) {
            return new Missed(id, kind, conversation, message, intent, language, otherQuestion, otherAnswer, at);
        }
    }

    /** Once a message and kind; a second time does nothing. */
    void missed(TenantId tenant, List<Missed> missed);

    /** What an agent wrote to the contact: the answer to the questions of the conversation that have none yet. */
    void answered(TenantId tenant, UUID conversation, String text);

    /**
     * A reply or a draft, and the passages that it rests on.
     *
     * @param message id of the message or of the draft
     * @param said false for a draft
     */
    record Use(UUID conversation, UUID message, boolean said, List<PassageId> passages) {}

    void used(TenantId tenant, List<Use> uses, Instant at);

    /** @param verdict SAME, EDITED or REWRITTEN; anything else is not kept */
    void compared(TenantId tenant, UUID draft, String verdict);

    /** How many questions of these conversations are kept. */
    long questions(TenantId tenant, List<UUID> conversations);

    /** Erases them, with what agents answered; a gap that holds no other question goes too. */
    void erase(TenantId tenant, List<UUID> conversations);

    /** @param stars 1..5, of the whole conversation */
    void rated(TenantId tenant, UUID conversation, int stars);
}
