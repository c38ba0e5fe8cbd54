package org.alongside.routing.web;

import java.time.Instant;
import java.util.List;
import org.alongside.routing.Agreement;
import org.alongside.routing.Autonomy;
import org.alongside.routing.AutonomyChange;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Promotion;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * What the assistant may do for each intent now, and how it came to that.
 *
 * @param history of the intent, or of all
 * @param intent key that the history is of, or empty
 * @param authoriser who may raise, or empty without a charter
 * @param agree whether another person must agree before anything is raised
 * @param sent what was sent with the refused form, so that nothing has to be typed again
 * @param charter where that is settled
 */
public record AutonomyPage(
        List<Row> rows,
        List<Wish> wishes,
        List<Change> history,
        String intent,
        String authoriser,
        boolean mayRaise,
        boolean agree,
        @Nullable Refusal refusal,
        Sent sent,
        String charter,
        String self,
        String shadow,
        String intents)
        implements View {

    public Tabs tabs() {
        return TiersPlace.AUTONOMY.tabs(intents);
    }

    /** A form that was refused. */
    public record Sent(String level, String reason) {
        static final Sent NOTHING = new Sent("", "");
    }

    /**
     * One intent of the policy in force.
     *
     * @param lower levels below the present one; {@code raise} those above it, up to the tier's ceiling
     * @param lids in which inboxes it goes less far
     * @param evidence on which it would be raised
     * @param cooling until when it cannot be raised, or null
     */
    public record Row(
            String key,
            String name,
            IntentTier tier,
            Autonomy level,
            List<Lid> lids,
            boolean braked,
            List<Autonomy> lower,
            List<Autonomy> raise,
            Agreement evidence,
            @Nullable Instant cooling,
            String url,
            String history) {}

    /**
     * A wish to raise an intent.
     *
     * @param approve address, as {@code reject}; empty for who must not decide
     */
    public record Wish(String name, Promotion asked, String approve, String reject) {}

    /** How far an intent goes at most in the inbox of that name. */
    public record Lid(String inbox, Autonomy level) {}

    /** A step, with the names as they are now. @param inbox the one that it was taken in, or empty for all */
    public record Change(String name, String inbox, AutonomyChange step) {}

    /** Whether that intent's form is the one to mend. */
    public boolean refused(String key) {
        return refusal != null && refusal.field().equals("reason-" + key);
    }

    public boolean empty() {
        return rows.isEmpty();
    }
}
