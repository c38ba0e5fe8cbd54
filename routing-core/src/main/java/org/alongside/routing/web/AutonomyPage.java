package org.alongside.routing.web;

import java.util.List;
import org.alongside.routing.Autonomy;
import org.alongside.routing.AutonomyChange;
import org.alongside.routing.IntentTier;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * What the assistant may do for each intent now, and how it came to that.
 *
 * @param authoriser who may raise, or empty without a charter
 * @param charter where that is settled
 */
public record AutonomyPage(
        List<Row> rows,
        List<Change> history,
        String authoriser,
        boolean mayRaise,
        @Nullable Refusal refusal,
        String charter,
        String intents)
        implements View {

    public Tabs tabs() {
        return TiersPlace.AUTONOMY.tabs(intents);
    }

    /**
     * One intent of the policy in force.
     *
     * @param lower levels below the present one; {@code raise} those above it, up to the tier's ceiling
     */
    public record Row(
            String key,
            String name,
            IntentTier tier,
            Autonomy level,
            boolean braked,
            List<Autonomy> lower,
            List<Autonomy> raise,
            String url) {}

    /** A step, with the intent's name as it is now. */
    public record Change(String name, AutonomyChange step) {}

    /** Whether that intent's form is the one to mend. */
    public boolean refused(String key) {
        return refusal != null && refusal.field().equals("reason-" + key);
    }

    public boolean empty() {
        return rows.isEmpty();
    }
}
