package org.alongside.metrics.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.alongside.metrics.Counted;
import org.alongside.metrics.DayCount;
import org.alongside.metrics.StopLossRule;
import org.alongside.metrics.WhatIf.Trip;
import org.junit.jupiter.api.Test;

/** A starter rule over a past year: it finds the fall, and next to nothing once the cases are dealt anew. */
class SupposingTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = FROM.plusDays(251);
    private static final LocalDate FELL = FROM.plusDays(140);
    private static final StopLossRule RESOLUTION =
            StarterRules.of("generic", () -> new UUID(0, 1)).get(0);

    @Test
    void wouldHaveTrippedSoonAfterTheFallAndNotBefore() {
        List<Trip> trips = Supposing.trips(RESOLUTION, year(), FROM, TO);

        assertTrue(!trips.isEmpty());
        LocalDate first = trips.get(0).day();
        assertTrue(first.isAfter(FELL) && first.isBefore(FELL.plusDays(12)), first::toString);
    }

    @Test
    void shufflingKeepsDaysAndSumsAndTakesTheFallAway() {
        List<DayCount> shuffled = Supposing.shuffled(year(), new SplittableRandom(3));

        assertEquals(Baseline.together(year()), Baseline.together(shuffled));
        assertEquals(year().get(9).counted().of(), shuffled.get(9).counted().of());
        assertTrue(Supposing.trips(RESOLUTION, shuffled, FROM, TO).size() <= 1);
    }

    @Test
    void theSameSeedDealsTheSame() {
        assertEquals(
                Supposing.shuffled(year(), new SplittableRandom(3)),
                Supposing.shuffled(year(), new SplittableRandom(3)));
    }

    private static List<DayCount> year() {
        SplittableRandom random = new SplittableRandom(11);
        List<DayCount> days = new ArrayList<>();
        for (LocalDate day = FROM.minusDays(84); !day.isAfter(TO); day = day.plusDays(1)) {
            double share = day.isBefore(FELL) ? 0.8 : 0.6;
            long did = 0;
            for (int one = 0; one < 43; one++) {
                did += random.nextDouble() < share ? 1 : 0;
            }
            days.add(new DayCount(day, "disputes/COMPLEX", new Counted(did, 43), 43));
        }
        return days;
    }
}
