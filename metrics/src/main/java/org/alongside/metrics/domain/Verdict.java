package org.alongside.metrics.domain;

import org.alongside.metrics.Measure;
import org.alongside.metrics.Reading;
import org.alongside.metrics.StopLoss.State;
import org.alongside.metrics.StopLossRule;
import org.alongside.metrics.Tally;

/** What a rule says of the measures of its segment. Pure. */
public record Verdict(Reading reading, State state) {

    /**
     * Beyond the limit with the whole 95 % interval: TRIPPED; with the value alone: WATCH. So noise does not flap, and
     * a small steady harm does not hide.
     */
    public static Verdict of(StopLossRule rule, Tally tally) {
        Reading reading = tally.read(measure(rule));
        return new Verdict(reading, state(rule, reading));
    }

    public static Measure measure(StopLossRule rule) {
        return switch (rule.measure()) {
            case SATISFACTION -> Measure.SATISFACTION;
            case RECONTACT -> Measure.RECONTACT;
            case ESCALATION -> Measure.ESCALATION;
        };
    }

    private static State state(StopLossRule rule, Reading reading) {
        if (reading.value().isEmpty() || reading.n() < rule.leastCases()) {
            return State.UNKNOWN;
        }
        double value = reading.value().getAsDouble();
        boolean above = rule.side() == StopLossRule.Side.ABOVE;
        boolean beyond = above ? value > rule.limit() : value < rule.limit();
        boolean sure =
                above ? reading.bounds().low() > rule.limit() : reading.bounds().high() < rule.limit();
        return sure ? State.TRIPPED : beyond ? State.WATCH : State.OK;
    }
}
