package org.alongside.metrics.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.alongside.metrics.Counted;
import org.alongside.metrics.DayCount;

/**
 * Days of made-up conversations. Sundays bring half of what workdays do; whether a case is measured, and how, is drawn
 * for each alone; what settles late is known late.
 */
final class Traffic {

    private static final LocalDate BEGIN = LocalDate.of(2025, 1, 6);
    private static final double[] WEEK = {1.15, 1.15, 1.15, 1.1, 1.1, 0.8, 0.55};

    private final SplittableRandom random;
    private final double perWeek;
    private final double measured;
    private final Course course;

    /**
     * @param perWeek cases of the segment
     * @param measured share of them of which it becomes known
     */
    Traffic(long seed, double perWeek, double measured, Course course) {
        this.random = new SplittableRandom(seed);
        this.perWeek = perWeek;
        this.measured = measured;
        this.course = course;
    }

    static LocalDate day(int number) {
        return BEGIN.plusDays(number);
    }

    /** The two strata of the part of a day. @param part how much of the day, 0..1 */
    List<DayCount> some(int number, double part) {
        double expected = perWeek / WEEK.length * WEEK[number % WEEK.length] * part;
        long cases = Math.max(0, Math.round(expected + Math.sqrt(expected) * gaussian()));
        long second = drawn(cases, course.secondShare(number));
        List<DayCount> strata = new ArrayList<>();
        long[] sizes = {cases - second, second};
        for (int stratum = 0; stratum < sizes.length; stratum++) {
            long known = drawn(sizes[stratum], measured);
            long did = drawn(known, course.share(number, stratum));
            strata.add(new DayCount(day(number), String.valueOf(stratum), new Counted(did, known), sizes[stratum]));
        }
        return strata;
    }

    private long drawn(long of, double share) {
        long hits = 0;
        for (long one = 0; one < of; one++) {
            if (random.nextDouble() < share) {
                hits++;
            }
        }
        return hits;
    }

    /** Box and Muller 1958. */
    private double gaussian() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
