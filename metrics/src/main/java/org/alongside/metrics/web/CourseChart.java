package org.alongside.metrics.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.metrics.Reading;
import org.alongside.routing.Charter;
import org.jspecify.annotations.Nullable;

/**
 * A share over time as a drawing of 880 by 210: its line, its interval, and the range that was agreed.
 *
 * @param steps first days, oldest first
 * @param readings of these steps
 * @param range agreed, or null
 */
public record CourseChart(List<LocalDate> steps, List<Reading> readings, Charter.@Nullable Range range) {

    private static final double LEFT = 44;
    private static final double RIGHT = 868;
    private static final double TOP = 10;
    private static final double BOTTOM = 180;
    private static final double LEAST_TOP = 0.2;

    /** A step on the drawing. @param outside its whole interval is outside the range */
    public record Mark(long x, long y, boolean outside, boolean small) {}

    /** A line across, with its share. */
    public record Tick(long y, double share) {}

    /** A label below. */
    public record Day(long x, LocalDate day) {}

    public boolean drawn() {
        return readings.stream().anyMatch(Reading::known);
    }

    /** The line through all steps with cases. */
    public String line() {
        return known().mapToObj(at -> x(at) + "," + y(value(at))).collect(Collectors.joining(" "));
    }

    /** The interval at 95 %: along its upper ends, and back along the lower ones. */
    public String area() {
        List<String> upper = new ArrayList<>();
        List<String> lower = new ArrayList<>();
        known().forEach(at -> {
            upper.add(x(at) + "," + y(readings.get(at).bounds().high()));
            lower.add(x(at) + "," + y(readings.get(at).bounds().low()));
        });
        Collections.reverse(lower);
        upper.addAll(lower);
        return String.join(" ", upper);
    }

    public List<Mark> marks() {
        return known().mapToObj(at -> new Mark(
                        x(at),
                        y(value(at)),
                        outside(readings.get(at)),
                        readings.get(at).small()))
                .toList();
    }

    public List<Tick> ticks() {
        double most = most();
        return IntStream.rangeClosed(0, 4)
                .mapToObj(step -> new Tick(y(most * step / 4), most * step / 4))
                .toList();
    }

    /** Every fourth step, so that the labels do not touch. */
    public List<Day> days() {
        return IntStream.range(0, steps.size())
                .filter(at -> (steps.size() - 1 - at) % 4 == 0)
                .mapToObj(at -> new Day(x(at), steps.get(at)))
                .toList();
    }

    public long bandTop() {
        return range == null ? 0 : y(range.high());
    }

    public long bandHeight() {
        return range == null ? 0 : Math.max(2, y(range.low()) - y(range.high()));
    }

    private boolean outside(Reading reading) {
        return range != null
                && !reading.small()
                && (reading.bounds().low() > range.high() || reading.bounds().high() < range.low());
    }

    private IntStream known() {
        return IntStream.range(0, readings.size()).filter(at -> readings.get(at).known());
    }

    private double value(int at) {
        return readings.get(at).value().orElse(0);
    }

    private long x(int at) {
        return Math.round(LEFT + at * (RIGHT - LEFT) / Math.max(1, steps.size() - 1));
    }

    private long y(double share) {
        return Math.round(BOTTOM - Math.min(1, share / most()) * (BOTTOM - TOP));
    }

    /** The top of the drawing: what is needed, in steps of a fifth. */
    private double most() {
        double highest = known().mapToDouble(at -> readings.get(at).bounds().high())
                .max()
                .orElse(1);
        double needed = Math.max(highest, range == null ? 0 : range.high());
        return Math.min(1, Math.max(LEAST_TOP, Math.ceil(needed * 5) / 5));
    }
}
