package org.alongside.routing.domain;

import java.time.Duration;
import org.alongside.routing.Thresholds;
import org.alongside.shared.RefusedException;

/** A tenant may tighten, never loosen: the defaults are the floors, and beyond the far ends nothing would be left. */
public final class ThresholdRules {

    public static final double TIER_A_LEAST = Thresholds.DEFAULT.tierAProbability();
    public static final double TIER_A_MOST = 0.99;
    public static final double TIER_C_LEAST = 0.01;
    public static final double TIER_C_MOST = Thresholds.DEFAULT.tierCProbability();
    public static final int NEGATIVE_MOST = Thresholds.DEFAULT.repeatedNegative();
    public static final int TURNS_LEAST = 2;
    public static final int TURNS_MOST = Thresholds.DEFAULT.turns();
    public static final Duration AGE_LEAST = Duration.ofHours(1);
    public static final Duration AGE_MOST = Thresholds.DEFAULT.age();

    private ThresholdRules() {}

    /** @throws RefusedException naming the first that is out of its range, with both ends of it */
    public static void check(Thresholds thresholds) {
        between("tierA", thresholds.tierAProbability(), TIER_A_LEAST, TIER_A_MOST);
        between("tierC", thresholds.tierCProbability(), TIER_C_LEAST, TIER_C_MOST);
        between("negative", thresholds.repeatedNegative(), 1, NEGATIVE_MOST);
        between("turns", thresholds.turns(), TURNS_LEAST, TURNS_MOST);
        between("age", thresholds.age().toMinutes(), AGE_LEAST.toMinutes(), AGE_MOST.toMinutes());
    }

    private static void between(String what, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new RefusedException("routing.thresholds.fault." + what);
        }
    }
}
