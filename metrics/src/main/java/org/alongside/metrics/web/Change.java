package org.alongside.metrics.web;

import java.util.Optional;
import org.alongside.metrics.Decomposition;
import org.alongside.metrics.Measure;

/**
 * What became of a measure since the period before, and why.
 *
 * @param most the segment that moved it most, if any did
 */
public record Change(Measure measure, Decomposition why, Optional<Labels.Label> most) {

    public Decomposition.Cause cause() {
        return why.cause();
    }

    /** Whether the rate went to its good side: 1, to its bad one: -1, or neither: 0. */
    public int judged() {
        if (cause() != Decomposition.Cause.RATE || measure.better() == Measure.Better.WITHIN) {
            return 0;
        }
        boolean up = why.rate() > 0;
        return up == (measure.better() == Measure.Better.HIGHER) ? 1 : -1;
    }

    /** For how many days late truth may still move it; 0 when it stands. */
    public long openDays() {
        return measure.settles().toDays();
    }

    public boolean up() {
        return why.change() > 0;
    }

    /** In points of a hundred. */
    public double points(double share) {
        return Math.round(share * 1000) / 10.0;
    }
}
