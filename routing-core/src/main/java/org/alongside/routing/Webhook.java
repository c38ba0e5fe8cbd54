package org.alongside.routing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where a business's systems are told of what happens.
 *
 * @param events types that it is told of, such as {@code conversation.closed}; none: all
 * @param problem key of a text that says why it was switched off, or empty
 * @param failing whether the last attempt went wrong
 */
public record Webhook(
        UUID id, String url, List<String> events, boolean enabled, String problem, boolean failing, Instant createdAt) {

    /**
     * One event on its way to one endpoint.
     *
     * @param status of the last answer, or 0 where there was none
     * @param requestHead of the last attempt, signatures included
     * @param responseHead of the last answer, or what went wrong instead
     */
    public record Delivery(
            UUID event,
            String type,
            State state,
            int attempts,
            int status,
            String requestHead,
            String responseHead,
            Instant storedAt,
            Instant dueAt) {}

    public enum State {
        READY,
        DONE,
        /** Given up; it can be sent again by hand. */
        FAILED
    }
}
