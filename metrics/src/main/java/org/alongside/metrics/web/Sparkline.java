package org.alongside.metrics.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Reading;
import org.alongside.metrics.Tally;

/**
 * A measure week by week as a small line; weeks without cases are left out of it.
 *
 * @param weeks first days, oldest first
 * @param readings of these weeks
 */
public record Sparkline(List<LocalDate> weeks, List<Reading> readings) {

    private static final double WIDTH = 96;
    private static final double TOP = 3;
    private static final double BOTTOM = 21;

    static Sparkline of(Measure measure, List<LocalDate> weeks, SortedMap<LocalDate, Tally> course) {
        return new Sparkline(
                weeks,
                weeks.stream()
                        .map(week -> course.getOrDefault(week, Tally.NONE).read(measure))
                        .toList());
    }

    public boolean drawn() {
        return readings.stream().filter(Reading::known).count() > 1;
    }

    /** Corners of the line, in a picture of 100 by 24. */
    public String points() {
        double least = readings.stream()
                .filter(Reading::known)
                .mapToDouble(Sparkline::value)
                .min()
                .orElse(0);
        double most = readings.stream()
                .filter(Reading::known)
                .mapToDouble(Sparkline::value)
                .max()
                .orElse(1);
        double range = most > least ? most - least : 1;
        List<String> points = new ArrayList<>();
        for (int at = 0; at < readings.size(); at++) {
            if (readings.get(at).known()) {
                double y = BOTTOM - (value(readings.get(at)) - least) / range * (BOTTOM - TOP);
                points.add(Math.round(2 + at * WIDTH / Math.max(1, readings.size() - 1)) + "," + Math.round(y));
            }
        }
        return points.stream().collect(Collectors.joining(" "));
    }

    private static double value(Reading reading) {
        return reading.value().orElse(0);
    }
}
