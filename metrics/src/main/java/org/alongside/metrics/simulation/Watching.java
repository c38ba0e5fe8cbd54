package org.alongside.metrics.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.metrics.DayCount;
import org.alongside.metrics.StopLossFinding.State;
import org.alongside.metrics.StopLossRule;
import org.alongside.metrics.domain.LookingAtRule;

/** A rule that watches made-up days, some looks a day, as the product does each minute. */
final class Watching {

    private static final int LOOKS = 3;

    private final StopLossRule rule;
    private final Traffic traffic;
    private final int settles;
    private final int kept;
    private final List<DayCount> days = new ArrayList<>();
    private Optional<LocalDate> released = Optional.empty();

    /** @param settles days after which a case is known */
    Watching(StopLossRule rule, Traffic traffic, int settles) {
        this.rule = rule;
        this.traffic = traffic;
        this.settles = settles;
        this.kept = rule.windowDays() + rule.limit().baselineDays() + 2;
    }

    /** The first day of its trips from some day on, or empty. */
    Optional<Integer> firstTrip(int from, int to) {
        for (int number = 0; number < to; number++) {
            if (trips(number, number >= from)) {
                return Optional.of(number - from + settles);
            }
        }
        return Optional.empty();
    }

    /** How often it trips when each trip is released on the day after. */
    int trips(int from, int to) {
        int trips = 0;
        for (int number = 0; number < to; number++) {
            if (trips(number, number >= from)) {
                trips++;
                released = Optional.of(Traffic.day(number));
            }
        }
        return trips;
    }

    private boolean trips(int number, boolean looking) {
        LocalDate today = Traffic.day(number);
        days.removeIf(day -> day.day().isBefore(today.minusDays(kept)));
        List<DayCount> soFar = List.of();
        boolean tripped = false;
        for (int look = 0; look < LOOKS && !tripped; look++) {
            days.removeAll(soFar);
            soFar = together(soFar, traffic.some(number, 1.0 / LOOKS));
            days.addAll(soFar);
            tripped = looking
                    && LookingAtRule.look(rule, days, today, released, State.OK).state() == State.TRIPPED;
        }
        return tripped;
    }

    private static List<DayCount> together(List<DayCount> earlier, List<DayCount> later) {
        if (earlier.isEmpty()) {
            return later;
        }
        List<DayCount> sums = new ArrayList<>();
        for (int at = 0; at < later.size(); at++) {
            DayCount one = earlier.get(at);
            DayCount other = later.get(at);
            sums.add(new DayCount(
                    one.day(), one.stratum(), one.counted().plus(other.counted()), one.cases() + other.cases()));
        }
        return sums;
    }
}
