package org.alongside.routing;

import java.time.Instant;
import java.util.UUID;

/**
 * A wish to raise an intent's autonomy that another person must agree to, with the evidence as it was when it was made.
 *
 * @param decidedBy username, or empty while nobody decided
 * @param note why it was rejected, or empty
 */
public record Promotion(
        UUID id,
        String intent,
        Autonomy before,
        Autonomy level,
        String reason,
        Agreement evidence,
        String askedBy,
        Instant askedAt,
        Instant expiresAt,
        State state,
        String decidedBy,
        String note) {

    public enum State {
        PENDING,
        APPROVED,
        REJECTED,
        /** Nobody decided in time. */
        EXPIRED
    }
}
