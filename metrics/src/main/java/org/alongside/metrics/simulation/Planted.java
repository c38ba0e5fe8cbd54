package org.alongside.metrics.simulation;

import org.alongside.metrics.StopLossRule;

/**
 * A rule with the harm that it is there for.
 *
 * @param of share of all conversations that the rule watches
 * @param measured share of those of which the measure becomes known
 * @param settles days until it is known
 * @param usual share as it is
 * @param harm share from the planted day on
 * @param apart between two strata of the segment, for the shift of the mix
 */
record Planted(
        String name,
        StopLossRule rule,
        double of,
        double measured,
        int settles,
        double usual,
        double harm,
        double apart) {}
