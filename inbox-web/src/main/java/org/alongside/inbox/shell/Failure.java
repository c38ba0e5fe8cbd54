package org.alongside.inbox.shell;

import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;

/**
 * What an exception means to the caller.
 *
 * @param messageKey of the sentence that a person reads
 */
record Failure(int status, String messageKey, List<Object> arguments) {

    private static final int SERVER_FAULT = 500;

    static Failure of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotFoundException) {
                return ofStatus(404);
            }
            if (cause instanceof RefusedException refused) {
                return new Failure(422, refused.messageKey(), refused.arguments());
            }
            if (cause instanceof WebApplicationException answered) {
                return ofStatus(answered.getResponse().getStatus());
            }
        }
        return ofStatus(SERVER_FAULT);
    }

    static Failure ofStatus(int status) {
        String key = switch (status) {
            case 401 -> "inbox.failure.unknown-caller";
            case 403 -> "inbox.forbidden.title";
            case 404, 405 -> "inbox.lost.title";
            case 413 -> "inbox.failure.too-large";
            default -> status >= SERVER_FAULT ? "inbox.incident.short" : "inbox.failure.not-understood";
        };
        return new Failure(status, key, List.of());
    }

    /** A fault of ours, which gets a number. */
    boolean isIncident() {
        return status >= SERVER_FAULT;
    }
}
