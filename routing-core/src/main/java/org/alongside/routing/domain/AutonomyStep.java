package org.alongside.routing.domain;

import java.util.Optional;
import org.alongside.routing.Autonomy;
import org.alongside.routing.IntentTier;

/**
 * The level that a person or a brake moved an intent to.
 *
 * @param tier of the intent at that moment: a level granted under one tier is no permission under another
 */
public record AutonomyStep(Autonomy level, IntentTier tier) {

    /** What holds now: never above the ceiling, and a tier that changed since starts anew unless the step was lower. */
    public static Autonomy inForce(IntentTier now, Optional<AutonomyStep> last) {
        return last.map(step -> step.under(now)).orElse(now.start()).atMost(now.ceiling());
    }

    private Autonomy under(IntentTier now) {
        return tier == now ? level : level.atMost(now.start());
    }
}
