package org.alongside.metrics.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.metrics.Counted;
import org.alongside.metrics.DayCount;
import org.alongside.metrics.StopLossFinding.Limits;
import org.alongside.metrics.StopLossRule;
import org.alongside.metrics.StopLossRule.Limit;
import org.alongside.metrics.StopLossRule.Side;
import org.alongside.metrics.evidence.AlwaysValid;

/**
 * Where a rule's limits stand: written down, or as far from the days before its window as is allowed. A baseline is
 * that of the mix that is looked at: each stratum with its own share, so that a shift of the mix alone moves the limit
 * along (direct standardisation).
 */
final class Baseline {

    private final Limit limit;
    private final Counted before;
    private final Map<String, Counted> strata;
    private final long enough;
    /** Computed once: a look asks for the limits of every day of the window. */
    private final double far;

    private Baseline(Limit limit, Counted before, Map<String, Counted> strata, long enough) {
        this.limit = limit;
        this.before = before;
        this.strata = strata;
        this.enough = enough;
        this.far = limit.relative() ? limit.low() + AlwaysValid.halfWidth(before.did(), before.of()) : 0;
    }

    /**
     * @param window first day of the window
     * @return empty while the baseline has fewer cases than the rule wants
     */
    static Optional<Baseline> of(StopLossRule rule, List<DayCount> days, LocalDate window) {
        LocalDate from = window.minusDays(rule.limit().baselineDays());
        List<DayCount> earlier = days.stream()
                .filter(day -> !day.day().isBefore(from) && day.day().isBefore(window))
                .toList();
        Counted before = together(earlier);
        if (rule.limit().relative() && before.of() < rule.leastCases()) {
            return Optional.empty();
        }
        Map<String, Counted> strata = new HashMap<>();
        earlier.forEach(day -> strata.merge(day.stratum(), day.counted(), Counted::plus));
        return Optional.of(new Baseline(rule.limit(), before, strata, rule.leastCases()));
    }

    /** How many of these cases would have done so before; 0 for limits that stand by themselves. */
    double expected(DayCount day) {
        return limit.relative() ? share(day.stratum()) * day.counted().of() : 0;
    }

    private double share(String stratum) {
        Counted own = strata.getOrDefault(stratum, before);
        return (own.of() < enough ? before : own).share().orElse(0);
    }

    /**
     * A limit that follows from a baseline lies farther out by what is not known of the baseline (half its 95 % Wilson
     * interval): that doubt counts for the assistant.
     *
     * @param expected share that the same mix had before
     */
    Limits limits(double expected) {
        if (!limit.relative()) {
            return new Limits(
                    limit.side() == Side.ABOVE ? 0 : limit.low(),
                    switch (limit.side()) {
                        case BELOW -> 1;
                        case ABOVE -> limit.low();
                        case OUTSIDE -> limit.high();
                    });
        }
        return new Limits(Math.max(0, expected - far), Math.min(1, expected + far));
    }

    static Counted together(List<DayCount> days) {
        return days.stream().map(DayCount::counted).reduce(Counted.NONE, Counted::plus);
    }
}
