package org.alongside.metrics.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.metrics.Counted;
import org.alongside.metrics.DayCount;
import org.alongside.metrics.StopLossFinding;
import org.alongside.metrics.StopLossFinding.Evidence;
import org.alongside.metrics.StopLossFinding.Limits;
import org.alongside.metrics.StopLossFinding.State;
import org.alongside.metrics.StopLossRule;
import org.alongside.metrics.StopLossRule.Side;

/**
 * What a rule says of the days of its segment. Pure.
 *
 * <p>Each day of the window begins a test of its own of all days since
 * ({@link org.alongside.metrics.evidence.AlwaysValid}); the one that speaks most clearly counts. A year begins 365 of
 * them, so that a share that stands exactly at its limit trips falsely at most {@code 365 * (1 - confidence)} times a
 * year, and one inside it hardly ever, however often it is looked at. A range shares the doubt between its two ends.
 */
public final class LookingAtRule {

    /** So many times the least number of conversations, and still too few measured: the measure is missing. */
    private static final int UNHEARD = 5;

    /** E-value from which on a share that looks bad is watched. */
    private static final double WATCHED = 10;

    /** Standard errors that a share must be back inside before it is no longer watched. */
    private static final double BACK = 0.5;

    private final StopLossRule rule;
    private final List<DayCount> window;
    private final Counted counted;
    private final long cases;

    private LookingAtRule(StopLossRule rule, List<DayCount> window) {
        this.rule = rule;
        this.window = window;
        this.counted = Baseline.together(window);
        this.cases = window.stream().mapToLong(DayCount::cases).sum();
    }

    /**
     * @param days of the segment, in order; days without cases may be absent
     * @param today the last day that counts
     * @param released the day of the last release: what lies up to it counts no more
     * @param before the state found last, for its hysteresis
     */
    public static StopLossFinding look(
            StopLossRule rule, List<DayCount> days, LocalDate today, Optional<LocalDate> released, State before) {
        LocalDate from = today.minusDays(rule.windowDays() - 1L);
        LocalDate first = released.map(day -> day.plusDays(1))
                .filter(day -> day.isAfter(from))
                .orElse(from);
        List<DayCount> window = days.stream()
                .filter(day -> !day.day().isBefore(first) && !day.day().isAfter(today))
                .toList();
        return new LookingAtRule(rule, window).found(Baseline.of(rule, days, from), released.isPresent(), before);
    }

    private StopLossFinding found(Optional<Baseline> baseline, boolean released, State before) {
        if (counted.of() < Math.max(1, rule.leastCases())) {
            boolean unheard = cases >= (long) UNHEARD * Math.max(1, rule.leastCases());
            return silent(unheard ? State.MISSING : released ? State.RELEASED : State.UNKNOWN);
        }
        return baseline.map(known -> found(known, before)).orElseGet(() -> silent(State.UNKNOWN));
    }

    private StopLossFinding silent(State state) {
        return new StopLossFinding(state, counted, cases, new Limits(0, 1), Optional.empty());
    }

    private StopLossFinding found(Baseline baseline, State before) {
        double expected = window.stream().mapToDouble(baseline::expected).sum() / counted.of();
        Limits limits = baseline.limits(expected);
        Evidence evidence = clearest(baseline);
        return new StopLossFinding(state(limits, evidence, before), counted, cases, limits, Optional.of(evidence));
    }

    private State state(Limits limits, Evidence evidence, State before) {
        if (evidence.times() * rule.doubt() >= 1) {
            return State.TRIPPED;
        }
        double share = counted.share().orElseThrow();
        double margin = before == State.WATCH ? BACK * Math.sqrt(share * (1 - share) / counted.of()) : 0;
        boolean beyond = harmBelow() && share < limits.low() + margin || harmAbove() && share > limits.high() - margin;
        return beyond || evidence.times() >= WATCHED ? State.WATCH : State.OK;
    }

    private Evidence clearest(Baseline baseline) {
        if (rule.limit().side() != Side.OUTSIDE) {
            return Suffixes.clearest(window, baseline, harmAbove());
        }
        Evidence low = Suffixes.clearest(window, baseline, false);
        Evidence high = Suffixes.clearest(window, baseline, true);
        Evidence found = low.times() >= high.times() ? low : high;
        return new Evidence(found.since(), found.counted(), found.above(), found.times() / 2);
    }

    private boolean harmBelow() {
        return rule.limit().side() != Side.ABOVE;
    }

    private boolean harmAbove() {
        return rule.limit().side() != Side.BELOW;
    }
}
