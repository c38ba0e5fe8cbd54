package org.alongside.routing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A draft of the assistant beside what an agent sent.
 *
 * @param mode SHADOW if nobody saw the draft, ASSIST if the agent did
 * @param would what the assistant would have done with the message, had it been allowed to
 * @param draft in pieces; those that differ are not in what was sent
 * @param sent in pieces; those that differ are not in the draft; empty while nothing was sent
 */
public record DraftComparison(
        UUID id,
        ConversationId conversation,
        String intent,
        Autonomy mode,
        RoutingDecision.Kind would,
        DraftVerdict verdict,
        int policyNumber,
        Instant at,
        List<Piece> draft,
        List<Piece> sent) {

    /** Words in a row that stand in both texts, or in one only. */
    public record Piece(String text, boolean differs) {}
}
