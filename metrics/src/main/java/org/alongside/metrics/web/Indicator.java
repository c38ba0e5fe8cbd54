package org.alongside.metrics.web;

import org.alongside.metrics.Reading;
import org.alongside.routing.Charter;
import org.jspecify.annotations.Nullable;

/**
 * A share with its interval, held against the range that the charter agreed.
 *
 * @param tier it is of, or empty for all
 * @param range agreed, or null when none is
 */
public record Indicator(Figure figure, String tier, Charter.@Nullable Range range) {

    private static final double HAIR = 2;

    public Reading reading() {
        return figure.reading();
    }

    /**
     * OK inside; WATCH when the share is outside but chance may explain it; BREACH when the whole interval is outside.
     */
    public String state() {
        if (range == null || reading().value().isEmpty()) {
            return "NONE";
        }
        double value = reading().value().getAsDouble();
        if (value >= range.low() && value <= range.high()) {
            return "OK";
        }
        boolean sure = !reading().small()
                && (reading().bounds().low() > range.high()
                        || reading().bounds().high() < range.low());
        return sure ? "BREACH" : "WATCH";
    }

    /** How wide the agreed range is in the picture; at least a hair, so that "always" can be seen. */
    public String bandWidth() {
        return range == null ? "0" : String.valueOf(Math.max(HAIR, Math.round((range.high() - range.low()) * 100)));
    }

    public String bandStart() {
        return range == null ? "0" : String.valueOf(Math.min(100 - HAIR, Math.round(range.low() * 100)));
    }
}
