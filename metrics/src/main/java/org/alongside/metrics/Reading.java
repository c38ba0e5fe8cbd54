package org.alongside.metrics;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * A measure of a set of conversations: never a number without its n.
 *
 * @param n cases that it rests on
 * @param numerator a count, or a sum in the measure's unit
 * @param denominator what it is divided by
 * @param squares sum of squares, for means; else 0
 */
public record Reading(Measure measure, long n, double numerator, double denominator, double squares) {

    /** Below this many cases a measure says next to nothing and is shown greyed. */
    public static final long SMALL = 20;

    private static final double CONFIDENCE = 0.95;

    /** In the measure's unit: a share as 0..1; empty without cases. */
    public OptionalDouble value() {
        return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of(scale() * numerator / denominator);
    }

    public boolean known() {
        return denominator != 0;
    }

    /** The value of a measure in seconds. Throws without cases. */
    public Duration duration() {
        return Duration.ofSeconds(Math.round(value().orElseThrow()));
    }

    public boolean small() {
        return n < SMALL;
    }

    /** At 95 %, two-sided. */
    public Bounds bounds() {
        return bounds(CONFIDENCE);
    }

    /** Two-sided. @param confidence between 0 and 1, exclusive */
    public Bounds bounds(double confidence) {
        return switch (measure.interval()) {
            case WILSON -> Intervals.wilson((long) numerator, n, confidence);
            case EXACT -> Intervals.exact((long) numerator, n, confidence);
            case T -> Intervals.student(numerator, squares, n, confidence).scaled(scale());
            case NONE -> Bounds.ANYWHERE;
        };
    }

    /** What it is above with this confidence, one-sided. @param confidence above 0.5 */
    public double atLeast(double confidence) {
        return bounds(2 * confidence - 1).low();
    }

    /** What it is below with this confidence, one-sided. @param confidence above 0.5 */
    public double atMost(double confidence) {
        return bounds(2 * confidence - 1).high();
    }

    private double scale() {
        return measure.unit() == Measure.Unit.POINTS ? 100 : 1;
    }
}
