package org.alongside.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.alongside.tenant.BusinessHours;

/** When a person will answer: computed from the queue, never guessed by a model, and kept as a commitment. */
public final class Promise {

    /** Until there is a pace of the tenant's own. */
    public static final Duration USUAL_PACE = Duration.ofMinutes(6);

    private static final Duration LEAST_WAIT = Duration.ofMinutes(2);
    private static final long ROUND_TO_SECONDS = Duration.ofMinutes(5).toSeconds();

    private Promise() {}

    /**
     * @param ahead conversations that wait already
     * @param agents that answer during business hours
     * @param pace an agent's time for one conversation
     * @return empty when the business never opens
     */
    public static Optional<Instant> at(Instant now, BusinessHours hours, int ahead, int agents, Duration pace) {
        Duration wait = pace.multipliedBy(ahead + 1L).dividedBy(Math.max(1, agents));
        Duration least = wait.compareTo(LEAST_WAIT) < 0 ? LEAST_WAIT : wait;
        return hours.nextOpening(now)
                .map(opening -> rounded(opening.plus(least)))
                // A queue longer than the day goes on at the next opening.
                .flatMap(moment -> hours.nextOpening(moment));
    }

    private static Instant rounded(Instant moment) {
        long seconds = moment.truncatedTo(ChronoUnit.SECONDS).getEpochSecond();
        return Instant.ofEpochSecond((seconds + ROUND_TO_SECONDS - 1) / ROUND_TO_SECONDS * ROUND_TO_SECONDS);
    }
}
