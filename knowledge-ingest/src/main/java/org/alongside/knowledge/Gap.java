package org.alongside.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that customers ask and the knowledge does not answer well.
 *
 * @param intent key of what they want, or empty when they want different things or nothing known
 * @param question the one that stands for the others
 * @param tier A, B, C, or empty where the intent is not published
 * @param counts of its questions by why they were missed
 * @param lastAsked the newest one
 * @param made what came of it, once it was accepted
 */
public record Gap(
        UUID id,
        String intent,
        String language,
        String question,
        String tier,
        State state,
        Map<KnowledgeFeedback.Missing, Integer> counts,
        Instant lastAsked,
        String decidedBy,
        Optional<SourceId> source,
        Optional<UUID> reply) {

    public enum State {
        OPEN,
        ACCEPTED,
        DISMISSED
    }

    /** One question, with the conversation that it comes from and what an agent answered, or nothing. */
    public record Asked(
            UUID conversation, KnowledgeFeedback.Missing kind, String question, String answer, Instant at) {}

    /** A gap with its newest questions and what could close it. */
    public record Closer(Gap gap, List<Asked> asked, Proposal proposal) {}

    /**
     * What could close a gap.
     *
     * @param kind the better way: a reply where only approved words may be said or where the intent is known, else an
     *     article
     * @param text of the answer that agents' answers have most in common; empty while nobody answered
     * @param answers that agents gave, the proposed one first
     */
    public record Proposal(Kind kind, String title, String text, List<String> answers) {

        public enum Kind {
            ARTICLE,
            REPLY
        }
    }

    public int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How much closing it is worth: its questions, those of tier A threefold because the assistant may answer them. */
    public int weight() {
        return count()
                * switch (tier) {
                    case "A" -> 3;
                    case "B" -> 2;
                    default -> 1;
                };
    }
}
