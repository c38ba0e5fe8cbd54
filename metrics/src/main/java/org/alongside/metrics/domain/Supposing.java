package org.alongside.metrics.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.alongside.metrics.Counted;
import org.alongside.metrics.DayCount;
import org.alongside.metrics.StopLossFinding;
import org.alongside.metrics.StopLossFinding.State;
import org.alongside.metrics.StopLossRule;
import org.alongside.metrics.WhatIf.Trip;

/** A rule over days that are past. Pure: randomness comes in. */
public final class Supposing {

    private Supposing() {}

    /**
     * One look at the end of each day; a trip counts as released on its day.
     *
     * @param days in order, from a window and a baseline before {@code from}
     */
    public static List<Trip> trips(StopLossRule rule, List<DayCount> days, LocalDate from, LocalDate to) {
        List<Trip> trips = new ArrayList<>();
        Optional<LocalDate> released = Optional.empty();
        State before = State.UNKNOWN;
        int reach = rule.windowDays() + rule.limit().baselineDays();
        int first = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            LocalDate earliest = day.minusDays(reach);
            while (first < days.size() && days.get(first).day().isBefore(earliest)) {
                first++;
            }
            StopLossFinding finding = LookingAtRule.look(rule, upTo(days, first, day), day, released, before);
            before = finding.state();
            if (before == State.TRIPPED) {
                trips.add(new Trip(day, finding));
                released = Optional.of(day);
            }
        }
        return trips;
    }

    private static List<DayCount> upTo(List<DayCount> days, int first, LocalDate last) {
        int end = first;
        while (end < days.size() && !days.get(end).day().isAfter(last)) {
            end++;
        }
        return days.subList(first, end);
    }

    /** The same cases on the same days, but who did and who did not is dealt anew within each stratum. */
    public static List<DayCount> shuffled(List<DayCount> days, SplittableRandom random) {
        Map<String, Counted> left = new HashMap<>();
        days.forEach(day -> left.merge(day.stratum(), day.counted(), Counted::plus));
        List<DayCount> dealt = new ArrayList<>();
        for (DayCount day : days) {
            Counted pool = left.get(day.stratum());
            long did = dealt(day.counted().of(), pool, random);
            left.put(day.stratum(), rest(pool, did, day.counted().of()));
            dealt.add(new DayCount(
                    day.day(), day.stratum(), new Counted(did, day.counted().of()), day.cases()));
        }
        return dealt;
    }

    /** What is left of the sum of a mean may be a part of a case. */
    private static Counted rest(Counted pool, long did, long of) {
        return new Counted(Math.min(pool.did() - did, pool.of() - of), pool.of() - of);
    }

    /** Drawn without putting back: hypergeometric, card by card. */
    private static long dealt(long cards, Counted pool, SplittableRandom random) {
        long did = 0;
        for (long card = 0; card < cards; card++) {
            if (random.nextLong(pool.of() - card) < (long) pool.did() - did) {
                did++;
            }
        }
        return did;
    }
}
