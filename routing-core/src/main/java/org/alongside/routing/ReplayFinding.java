package org.alongside.routing;

import java.util.List;
import java.util.Optional;
import org.alongside.routing.RoutingDecision.Kind;

/**
 * A message of a replay that is worth a person's look.
 *
 * @param position within the replay, from 1
 * @param conversation with the message's {@code sequence}; none for an example of a file
 * @param text of the message
 * @param changed whether the decision differs; {@code leak} whether only people should see it and the draft does not
 *     hand it over; {@code wrong} whether another intent is recognised
 * @param before what was decided, by which policy; none where nothing was in force
 * @param known intent key that was labelled or recognised then, or empty; {@code knownTier} its tier
 */
public record ReplayFinding(
        int position,
        Optional<ConversationId> conversation,
        long sequence,
        String text,
        boolean changed,
        boolean leak,
        boolean wrong,
        Optional<Before> before,
        Kind kind,
        String intent,
        Optional<IntentTier> tier,
        double probability,
        List<Reason> reasons,
        String known,
        Optional<IntentTier> knownTier) {

    public record Before(Kind kind, String intent, String rule, int policyNumber) {}

    /** The rule that named the draft's decision, or empty. */
    public String rule() {
        return reasons.isEmpty() ? "" : reasons.get(0).rule();
    }
}
