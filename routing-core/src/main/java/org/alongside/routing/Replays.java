package org.alongside.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;

/**
 * Replays of the draft: what would have been decided? Past messages are read anew with the draft's model; everything
 * else that was observed then is kept, and no reply is composed: where a guard lowered a decision then, it does again.
 * A replay runs in the background, in pieces that survive a restart, and gives way to customers' messages.
 */
public interface Replays {

    int MOST_EXAMPLES = 50_000;

    /** How many are kept; older ones go. */
    int KEPT = 20;

    /**
     * Begins a replay of past conversations.
     *
     * @throws org.alongside.shared.RefusedException if one is running, nothing is to be replayed, or the draft cannot
     *     be trained
     */
    UUID startPast(TenantId tenant, Past past, String username);

    /** Begins a replay of labelled examples, at most {@link #MOST_EXAMPLES}; refused as {@link #startPast}. */
    UUID startExamples(TenantId tenant, String fileName, List<Example> examples, String username);

    /** Stops it; what was counted stays. Nothing happens to one that has ended. */
    void cancel(TenantId tenant, UUID replay);

    /** Newest first. */
    List<Replay> latest(TenantId tenant, int limit);

    /** @throws org.alongside.shared.NotFoundException if there is none */
    Replay byId(TenantId tenant, UUID replay);

    /** At most {@code limit} after the position (keyset paging), in their order. */
    List<ReplayFinding> findings(TenantId tenant, UUID replay, Wanted wanted, int after, int limit);

    /** Which conversations. @param intent key that they ended with, or empty for all */
    record Past(Instant since, Instant until, Optional<InboxId> inbox, String intent) {}

    /** @param intent key, or empty where only the tier is known */
    record Example(String text, String intent, Optional<IntentTier> tier) {}

    /** Which findings. @param intent key that was known or is recognised, or empty for all */
    record Wanted(About about, String intent) {}

    enum About {
        CHANGED,
        /** The draft needs a person where none was needed. */
        TO_PEOPLE,
        /** The draft needs no person where one was needed. */
        TO_ASSISTANT,
        LEAKS,
        WRONG
    }
}
