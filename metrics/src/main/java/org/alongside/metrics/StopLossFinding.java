package org.alongside.metrics;

import java.time.LocalDate;
import java.util.Optional;
import org.alongside.metrics.evidence.AlwaysValid;

/**
 * What a look at a rule found.
 *
 * @param window the share over the rule's whole window
 * @param cases conversations of the segment in the window
 * @param limits low and high end of what is agreed, 0..1; with a baseline as they follow from it; 0 and 1 while unknown
 * @param evidence the days that speak most clearly against the limit, once the window has cases enough
 */
public record StopLossFinding(State state, Counted window, long cases, Limits limits, Optional<Evidence> evidence) {

    public enum State {
        /** Too few cases, or no baseline yet. */
        UNKNOWN,
        /** Conversations there are, and nothing that could be measured: an alarm of its own (law 12). */
        MISSING,
        OK,
        /** Beyond the limit, but chance may explain it; or coming back from there. */
        WATCH,
        /** Beyond the limit beyond doubt, until somebody releases it. */
        TRIPPED,
        /** Let go by a person; watched anew from the day after, once there are cases enough. */
        RELEASED
    }

    /** Both ends 0..1; harm lies outside. */
    public record Limits(double low, double high) {}

    /**
     * @param since first of the days counted; the last is the last of the window
     * @param above whether the share is held against the upper end
     * @param times how many times likelier the cases are beyond the limit than at it
     */
    public record Evidence(LocalDate since, Counted counted, boolean above, double times) {

        /**
         * The end of the share's one-sided confidence bound: it is beyond this one, however often it was looked at.
         *
         * @param doubt one minus the confidence
         */
        public double bound(double doubt) {
            return AlwaysValid.bound(counted.did(), counted.of(), above, doubt);
        }
    }

    public boolean beyondDoubt(StopLossRule rule) {
        return evidence.filter(found -> found.times() * rule.doubt() >= 1).isPresent();
    }
}
