package org.alongside.metrics;

import java.util.OptionalDouble;

/**
 * How many did, of how many; or the sum of as many values between 0 and 1.
 *
 * @param did at most {@code of}
 */
public record Counted(double did, long of) {

    public static final Counted NONE = new Counted(0, 0);

    private static final double MOST_EASE = 7;

    public Counted {
        if (did < 0 || did > of) {
            throw new IllegalArgumentException("No share: " + did + " of " + of);
        }
    }

    /**
     * Of a measure that is a share, or a mean on a scale: the lower end counts as 0, the upper as 1.
     *
     * @throws IllegalArgumentException for one that has no ends
     */
    public static Counted of(Measure measure, Tally tally) {
        Reading reading = tally.read(measure);
        double sum = switch (measure.unit()) {
            case SHARE -> reading.numerator();
            case SCORE -> (reading.numerator() - reading.n()) / (MOST_EASE - 1);
            case POINTS -> (reading.numerator() + reading.n()) / 2;
            case SECONDS, COUNT -> throw new IllegalArgumentException(measure + " has no ends");
        };
        return new Counted(Math.max(0, Math.min(reading.n(), sum)), reading.n());
    }

    /** 0..1; empty without cases. */
    public OptionalDouble share() {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of(did / of);
    }

    public Counted plus(Counted other) {
        return new Counted(did + other.did, of + other.of);
    }
}
