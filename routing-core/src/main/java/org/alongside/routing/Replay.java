package org.alongside.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.Charter.Range;

/**
 * A draft run over messages of which it is known what became of them.
 *
 * @param policyNumber that the draft would have got
 * @param ranges of escalation that were agreed when it began; see {@link Charter#escalation}
 * @param current whether the draft is still the one that was replayed
 * @param total messages, as far as it is known
 * @param done messages so far
 * @param error message key of what went wrong, or empty
 */
public record Replay(
        UUID id,
        State state,
        Source source,
        int policyNumber,
        Map<String, Range> ranges,
        boolean current,
        int total,
        int done,
        ReplayTally tally,
        String requestedBy,
        Instant requestedAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        String error) {

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /**
     * Where the messages come from.
     *
     * @param fileName of labelled examples, or empty for past conversations
     * @param since first moment at which a conversation was opened, {@code until} the first after
     * @param inbox its name, or empty for all
     * @param intent key that the conversations ended with, or empty for all
     */
    public record Source(
            String fileName, Optional<Instant> since, Optional<Instant> until, String inbox, String intent) {
        public boolean file() {
            return !fileName.isEmpty();
        }
    }

    public boolean busy() {
        return state == State.WAITING || state == State.RUNNING;
    }

    public Optional<Duration> took() {
        return startedAt.flatMap(start -> finishedAt.map(end -> Duration.between(start, end)));
    }
}
