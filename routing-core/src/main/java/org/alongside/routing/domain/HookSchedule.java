package org.alongside.routing.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When an endpoint that did not answer is asked again: the schedule of the specification, 75.6 hours in all. */
public final class HookSchedule {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final double JITTER = 0.2;

    private HookSchedule() {}

    /**
     * The pause after a failed attempt; empty after the last one.
     *
     * @param attempts so far, 1 after the first
     * @param chance 0..1: stretches the pause by up to a fifth, so that many do not come back at the same moment
     * @param asked what the endpoint asks to wait, or zero
     */
    public static Optional<Duration> after(int attempts, double chance, Duration asked) {
        if (attempts > PAUSES.size()) {
            return Optional.empty();
        }
        Duration pause = PAUSES.get(attempts - 1);
        Duration stretched = pause.plusMillis((long) (pause.toMillis() * JITTER * chance));
        Duration wished = asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
        return Optional.of(wished.compareTo(stretched) > 0 ? wished : stretched);
    }
}
