package org.alongside.metrics.web;

import java.time.Duration;
import org.alongside.metrics.Bounds;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Reading;

/**
 * A measure as it is shown: with its interval as a picture and the way to its conversations.
 *
 * @param most right end of the picture, in the measure's unit
 * @param url of the conversations it rests on, or empty
 */
public record Figure(Reading reading, double most, String url) {

    private static final double WIDTH = 100;

    /** On its measure's own scale. */
    Figure(Reading reading, String url) {
        this(reading, scale(reading), url);
    }

    private static double scale(Reading reading) {
        return switch (reading.measure().unit()) {
            case SHARE -> 1;
            case SCORE -> 7;
            case POINTS -> 100;
            case SECONDS, COUNT -> Math.max(1, reading.value().orElse(1) * 2);
        };
    }

    public boolean known() {
        return reading.known();
    }

    /** Whether few cases say little: it is greyed. */
    public boolean small() {
        return reading.small();
    }

    public boolean bounded() {
        return reading.known() && reading.bounds().finite();
    }

    public double low() {
        return reading.bounds().low();
    }

    public double high() {
        return reading.bounds().high();
    }

    /** A value of a measure in seconds. */
    public Duration duration(double seconds) {
        return Duration.ofSeconds(Math.round(seconds));
    }

    /** Where a value stands in the picture, 0..100. */
    public String at(double value) {
        double least = reading.measure().unit() == Measure.Unit.POINTS ? -most : 0;
        double place = (value - least) / (most - least) * WIDTH;
        return String.valueOf(Math.round(Math.max(0, Math.min(WIDTH, place))));
    }

    public String from() {
        return at(bounds().low());
    }

    public String to() {
        return at(bounds().high());
    }

    public String point() {
        return at(reading.value().orElse(0));
    }

    private Bounds bounds() {
        return reading.bounds();
    }
}
