package org.alongside.routing;

import java.time.Duration;

/**
 * How an inbox is listened to.
 *
 * @param quiet how long nothing more may come before pieces of a sentence are read, all of them together; zero: each
 *     message by itself, at once. At most {@link #LONGEST_QUIET}
 * @param patience how long a message may go without an answer before it goes to a person; from
 *     {@link #SHORTEST_PATIENCE} to {@link #LONGEST_PATIENCE}
 */
public record InboxRhythm(Duration quiet, Duration patience) {

    public static final Duration LONGEST_QUIET = Duration.ofSeconds(5);
    public static final Duration SHORTEST_PATIENCE = Duration.ofSeconds(10);
    public static final Duration LONGEST_PATIENCE = Duration.ofHours(1);
}
