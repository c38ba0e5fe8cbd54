package org.alongside.routing.web;

import java.time.Instant;
import java.util.List;
import org.alongside.routing.Charter.Range;
import org.alongside.routing.Replay.State;
import org.alongside.routing.ReplayTally.Share;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * The last replays beside each other, and where a new one begins.
 *
 * @param faults of a file that was not taken
 * @param start where past conversations are replayed; empty for those who may not
 * @param upload where a file of examples is replayed
 * @param busy whether one is running, so that none can begin
 */
public record ReplaysPage(
        List<Run> runs,
        Form form,
        List<Choice> inboxes,
        List<Choice> intents,
        @Nullable Refusal refusal,
        List<Fault> faults,
        boolean busy,
        boolean draftReady,
        String start,
        String upload,
        String board)
        implements View {

    static final List<Integer> PERIODS = List.of(7, 30, 90, 365);

    /** What was chosen. */
    public record Form(int days, String inbox, String intent) {}

    /** Something to choose. */
    public record Choice(String key, String name) {}

    /** What is wrong on a line of the file. */
    public record Fault(int line, String messageKey, String argument) {}

    /** A replay in one line. @param range that was agreed, or null */
    public record Run(
            String url,
            State state,
            String fileName,
            Instant at,
            String by,
            int policyNumber,
            boolean current,
            int messages,
            Share escalation,
            @Nullable Range range,
            int changed,
            int leaks,
            Share accuracy) {

        /** Whether the interval lies wholly outside of what was agreed. */
        public boolean outside() {
            return range != null && (escalation.low() > range.high() || escalation.high() < range.low());
        }
    }

    public Tabs tabs() {
        return TiersPlace.REPLAYS.tabs(board);
    }

    public List<Integer> periods() {
        return PERIODS;
    }

    public boolean empty() {
        return runs.isEmpty();
    }
}
