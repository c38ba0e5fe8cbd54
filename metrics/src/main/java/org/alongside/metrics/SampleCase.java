package org.alongside.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.ConversationId;

/**
 * A conversation in a sample.
 *
 * @param position 1, 2, 3…
 * @param intent key, or {@code unknown}
 * @param weight how many conversations of its week it stands for: the inverse of its chance to be drawn
 * @param readings at most one a reader
 */
public record SampleCase(
        ConversationId conversation,
        int position,
        String intent,
        Stratum stratum,
        double weight,
        List<Reading> readings) {

    private static final int EVERY = 3;

    /** Why it was drawn: what may hide harm is drawn more often than its share. The first that applies. */
    public enum Stratum {
        COMPLAINT,
        SILENT_EXIT,
        NEAR_THRESHOLD,
        TIER_B,
        OTHER
    }

    public enum Verdict {
        CONTINUE,
        ADJUST,
        STOP
    }

    /** What is wrong, by the rubric. */
    public enum Fault {
        WRONG,
        INCOMPLETE,
        NOT_GROUNDED,
        TONE,
        SHOULD_BE_PERSON,
        MISSED_SIGNAL,
        ASKED_AGAIN,
        PROMISED
    }

    /** @param by username of the reader */
    public record Reading(String by, Verdict verdict, List<Fault> faults, String note, Instant at) {}

    public Optional<Reading> by(String reader) {
        return readings.stream().filter(reading -> reading.by().equals(reader)).findFirst();
    }

    /** Whether somebody reads it again. */
    public boolean readTwice() {
        return position % EVERY == 0;
    }
}
