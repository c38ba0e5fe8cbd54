package org.alongside.metrics.web;

import org.alongside.metrics.Reading;
import org.alongside.routing.Charter;
import org.jspecify.annotations.Nullable;

/**
 * A share with its interval, held against the range that the charter agreed.
 *
 * @param name message key {@code metrics.<name>} and, with {@code .hint}, its formula in words
 * @param tier it is of, or null for all
 * @param range agreed, or null when none is
 */
public record Indicator(String name, @Nullable String tier, Reading reading, Charter.@Nullable Range range) {

    private static final double WIDTH = 200;

    /**
     * OK inside; WATCH when the share is outside but chance may explain it; BREACH when the whole interval is outside.
     */
    public String state() {
        if (range == null || reading.value().isEmpty()) {
            return "NONE";
        }
        double value = reading.value().getAsDouble();
        if (value >= range.low() && value <= range.high()) {
            return "OK";
        }
        boolean sure = !reading.small()
                && (reading.bounds().low() > range.high() || reading.bounds().high() < range.low());
        return sure ? "BREACH" : "WATCH";
    }

    public boolean known() {
        return reading.value().isPresent();
    }

    public double value() {
        return reading.value().orElse(0);
    }

    /** Where a share stands in the picture, 0..200. */
    public String at(double share) {
        return String.valueOf(Math.round(share * WIDTH));
    }

    /** How wide the agreed range is in the picture; at least a hair, so that "always" can be seen. */
    public String bandWidth() {
        return range == null ? "0" : String.valueOf(Math.max(3, Math.round((range.high() - range.low()) * WIDTH)));
    }

    public String bandStart() {
        return range == null ? "0" : String.valueOf(Math.min(197, Math.round(range.low() * WIDTH)));
    }
}
