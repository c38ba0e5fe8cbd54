package org.alongside.routing;

import java.time.Instant;
import java.util.Optional;

/**
 * A version as the list of publications shows it.
 *
 * @param intents how many it has
 * @param liveFrom from when on it was to be in force, empty for at once
 * @param liveAt since when it was
 * @param percent of its training that is done, 0..100
 * @param repeats number of the older version whose content it is
 * @param error message key of why it failed, or empty
 */
public record PublishedVersion(
        int number,
        State state,
        int intents,
        String publishedBy,
        Instant publishedAt,
        String comment,
        Optional<Instant> liveFrom,
        Optional<Instant> liveAt,
        int percent,
        Optional<Integer> repeats,
        String error) {

    public enum State {
        TRAINING,
        SCHEDULED,
        LIVE,
        RETIRED,
        FAILED,
        CANCELLED
    }
}
