package org.alongside.metrics;

/**
 * What a measure lies between. Without cases a share lies between 0 and 1, and everything else anywhere: the ends are
 * infinite then, so that no comparison with a limit comes out beyond doubt.
 */
public record Bounds(double low, double high) {

    public static final Bounds ANYWHERE = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public boolean finite() {
        return Double.isFinite(low) && Double.isFinite(high);
    }

    Bounds scaled(double factor) {
        return new Bounds(low * factor, high * factor);
    }
}
