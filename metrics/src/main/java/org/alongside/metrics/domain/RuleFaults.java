package org.alongside.metrics.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Measure.Unit;
import org.alongside.metrics.StopLossRule;
import org.alongside.metrics.StopLossRule.Limit;
import org.alongside.metrics.StopLossRule.Scope;
import org.alongside.metrics.StopLossRule.Side;
import org.alongside.shared.RefusedException;

/** Figures of a rule that nobody can mean. */
public final class RuleFaults {

    public static final int LONGEST = 365;
    private static final int MOST_CASES = 1_000_000;
    private static final int LONGEST_NAME = 80;
    private static final Set<Unit> WATCHABLE = EnumSet.of(Unit.SHARE, Unit.SCORE, Unit.POINTS);

    private static final String ID = "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";

    private RuleFaults() {}

    /** @throws RefusedException naming the first, as {@code stoploss.fault.<field>} */
    public static void check(StopLossRule rule) {
        require(rule.name().length() <= LONGEST_NAME, "name", LONGEST_NAME);
        require(known(rule.measure()), "measure");
        if (rule.share().isPresent()) {
            check(rule.limit());
        }
        require(rule.windowDays() >= 1 && rule.windowDays() <= LONGEST, "window", LONGEST);
        require(rule.leastCases() >= 1 && rule.leastCases() <= MOST_CASES, "least", MOST_CASES);
        require(rule.confidence() >= 0.9 && rule.confidence() <= 0.9999, "confidence");
        require(meant(rule.scope()), "scope");
    }

    private static boolean meant(Scope scope) {
        return switch (scope.kind()) {
            case ALL -> true;
            case INBOX -> scope.value().matches(ID);
            case INTENT, CASE_TYPE, TIER, COMPLEXITY -> !scope.value().isBlank();
        };
    }

    private static void check(Limit limit) {
        require(limit.low() >= 0 && limit.low() <= 1, "limit");
        require(limit.side() != Side.OUTSIDE || limit.relative() || limit.high() > limit.low(), "range");
        require(limit.high() <= 1, "range");
        require(limit.baselineDays() >= 0 && limit.baselineDays() <= LONGEST, "baseline", LONGEST);
        require(!limit.relative() || limit.low() > 0, "change");
    }

    /** Shares, and means on a scale: what lies between two ends. */
    public static List<Measure> watchable() {
        return Arrays.stream(Measure.values())
                .filter(measure -> WATCHABLE.contains(measure.unit()))
                .toList();
    }

    private static boolean known(String measure) {
        return measure.equals(StopLossRule.SAMPLE_STOP)
                || watchable().stream().map(Enum::name).anyMatch(measure::equals);
    }

    private static void require(boolean right, String field, Object... arguments) {
        if (!right) {
            throw new RefusedException("stoploss.fault." + field, arguments);
        }
    }

    /** The field that a fault is about. */
    public static Optional<String> field(String messageKey) {
        return messageKey.startsWith("stoploss.fault.")
                ? Optional.of(messageKey.substring("stoploss.fault.".length()))
                : Optional.empty();
    }
}
