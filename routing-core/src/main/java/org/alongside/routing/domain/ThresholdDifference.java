package org.alongside.routing.domain;

import java.util.ArrayList;
import java.util.List;
import org.alongside.routing.PolicyChange;
import org.alongside.routing.PolicyChange.Kind;
import org.alongside.routing.Thresholds;

/** Where the lines moved. */
final class ThresholdDifference {

    private static final int PERCENT = 100;

    private ThresholdDifference() {}

    static List<PolicyChange> between(Thresholds was, Thresholds is) {
        List<PolicyChange> changes = new ArrayList<>();
        double tierA = is.tierAProbability() - was.tierAProbability();
        double tierC = is.tierCProbability() - was.tierCProbability();
        add(changes, Kind.THRESHOLD_TIER_A, percent(was.tierAProbability()), percent(is.tierAProbability()), tierA < 0);
        add(changes, Kind.THRESHOLD_TIER_C, percent(was.tierCProbability()), percent(is.tierCProbability()), tierC > 0);
        int negative = is.repeatedNegative() - was.repeatedNegative();
        add(
                changes,
                Kind.THRESHOLD_NEGATIVE,
                number(was.repeatedNegative()),
                number(is.repeatedNegative()),
                negative > 0);
        add(changes, Kind.THRESHOLD_TURNS, number(was.turns()), number(is.turns()), is.turns() > was.turns());
        boolean older = is.age().compareTo(was.age()) > 0;
        add(
                changes,
                Kind.THRESHOLD_AGE,
                number(was.age().toHours()),
                number(is.age().toHours()),
                older);
        return changes;
    }

    private static void add(List<PolicyChange> changes, Kind kind, String before, String after, boolean looser) {
        if (!before.equals(after)) {
            changes.add(new PolicyChange(kind, "", before, after, 0, 0, looser));
        }
    }

    private static String percent(double share) {
        return number(Math.round(share * PERCENT));
    }

    private static String number(long number) {
        return Long.toString(number);
    }
}
