package org.alongside.metrics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.alongside.metrics.Counted;
import org.alongside.metrics.Counter;
import org.alongside.metrics.DayCount;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Grain;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Period;
import org.alongside.metrics.Scorecards;
import org.alongside.metrics.Segment;
import org.alongside.metrics.StopLossRule;
import org.alongside.metrics.Tally;
import org.alongside.metrics.store.Generations;
import org.alongside.shared.TenantId;

/** The days that a rule looks at, out of the roll-ups, by case type and complexity. In the caller's transaction. */
@ApplicationScoped
class CountingDays {

    private static final List<Dimension> STRATA = List.of(Dimension.CASE_TYPE, Dimension.COMPLEXITY);
    private static final Comparator<DayCount> IN_ORDER =
            Comparator.comparing(DayCount::day).thenComparing(DayCount::stratum);

    private final Scorecards scorecards;
    private final Generations generations;
    private final Clock clock;

    @Inject
    CountingDays(Scorecards scorecards, Generations generations, Clock clock) {
        this.scorecards = scorecards;
        this.generations = generations;
        this.clock = clock;
    }

    /** The last day that counts for the measure: late truth about later ones may still come. */
    LocalDate lastDay(Measure measure) {
        return clock.instant()
                .atZone(zone())
                .toLocalDate()
                .minusDays(measure.settles().toDays());
    }

    /** The business's, in which the days of its facts were counted; the directory cannot be asked in a transaction. */
    ZoneId zone() {
        return generations
                .standing()
                .map(standing -> ZoneId.of(standing.zone()))
                .orElse(ZoneOffset.UTC);
    }

    /** Window and baseline, in order of days. */
    List<DayCount> of(TenantId tenant, StopLossRule rule, Measure measure, LocalDate last) {
        return of(
                tenant,
                rule,
                measure,
                Period.ending(last, rule.windowDays() + rule.limit().baselineDays()));
    }

    List<DayCount> of(TenantId tenant, StopLossRule rule, Measure measure, Period period) {
        Map<Segment, SortedMap<LocalDate, Tally>> courses = scorecards.courses(
                tenant, Grain.DAY, STRATA, Measure.counters(List.of(measure)), rule.watched(), period);
        List<DayCount> days = new ArrayList<>();
        courses.forEach((stratum, course) -> course.forEach((day, tally) -> days.add(count(
                day, stratum.get(Dimension.CASE_TYPE) + "/" + stratum.get(Dimension.COMPLEXITY), measure, tally))));
        days.sort(IN_ORDER);
        return days;
    }

    private static DayCount count(LocalDate day, String stratum, Measure measure, Tally tally) {
        return new DayCount(day, stratum, Counted.of(measure, tally), tally.get(Counter.CONVERSATIONS));
    }
}
