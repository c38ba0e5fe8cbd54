package org.alongside.metrics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.alongside.metrics.Counted;
import org.alongside.metrics.DayCount;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Period;
import org.alongside.metrics.StopLossRule;
import org.alongside.metrics.WhatIf;
import org.alongside.metrics.domain.RuleFaults;
import org.alongside.metrics.domain.Supposing;
import org.alongside.shared.InTenant;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

@InTenant
@ApplicationScoped
class AskingWhatIf implements WhatIf {

    private static final int SHUFFLES = 20;

    private final CountingDays counting;

    @Inject
    AskingWhatIf(CountingDays counting) {
        this.counting = counting;
    }

    @Override
    public Supposed run(TenantId tenant, StopLossRule rule, long seed) {
        RuleFaults.check(rule);
        Measure measure = rule.share().orElseThrow(() -> new RefusedException("stoploss.fault.noshare"));
        LocalDate last = counting.lastDay(measure);
        LocalDate from = last.minusDays(DAYS - 1L);
        int before = rule.windowDays() + rule.limit().baselineDays();
        List<DayCount> days = counting.of(tenant, rule, measure, new Period(from.minusDays(before), last));
        SplittableRandom random = new SplittableRandom(seed);
        int falseTrips = 0;
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            falseTrips += Supposing.trips(rule, Supposing.shuffled(days, random), from, last)
                    .size();
        }
        return new Supposed(
                weeks(days, from), Supposing.trips(rule, days, from, last), (double) falseTrips / SHUFFLES, SHUFFLES);
    }

    private static List<Week> weeks(List<DayCount> days, LocalDate from) {
        Map<LocalDate, Counted> weeks = new TreeMap<>();
        days.stream()
                .filter(day -> !day.day().isBefore(from))
                .forEach(day -> weeks.merge(
                        day.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        day.counted(),
                        Counted::plus));
        return weeks.entrySet().stream()
                .filter(week -> week.getValue().of() > 0)
                .map(week -> new Week(week.getKey(), week.getValue()))
                .toList();
    }
}
