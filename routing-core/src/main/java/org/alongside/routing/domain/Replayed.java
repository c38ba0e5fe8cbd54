package org.alongside.routing.domain;

import java.util.Optional;
import org.alongside.routing.IntentTier;
import org.alongside.routing.ReplayFinding.Before;
import org.alongside.routing.RoutingDecision;
import org.alongside.routing.RoutingDecision.Kind;

/**
 * A message decided again.
 *
 * @param text only of an example; words of customers stay in their conversation
 * @param conversation names what it belongs to
 * @param known intent that it is known to be about, or empty
 * @param knownTier its tier under the draft, or as labelled, or as it was then
 * @param tier and {@code caseType} of the intent that the draft recognises
 * @param courtesy whether it is nothing but a greeting, which is about no intent
 */
public record Replayed(
        String conversation,
        long sequence,
        String text,
        Optional<Before> before,
        RoutingDecision decision,
        double probability,
        Optional<IntentTier> tier,
        String caseType,
        String known,
        Optional<IntentTier> knownTier,
        boolean courtesy) {

    public boolean changed() {
        return before.filter(then -> then.kind() != decision.kind()).isPresent();
    }

    /** Only people should see it, and the draft does not hand it over at once. */
    public boolean leak() {
        return knownTier.filter(IntentTier.C::equals).isPresent() && decision.kind() != Kind.ESCALATE;
    }

    public boolean compared() {
        return !known.isEmpty() && !courtesy;
    }

    public boolean wrong() {
        return compared() && !known.equals(decision.intent());
    }

    public boolean worthALook() {
        return changed() || leak() || wrong();
    }
}
