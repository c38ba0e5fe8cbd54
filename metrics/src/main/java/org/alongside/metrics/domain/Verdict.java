package org.alongside.metrics.domain;

import org.alongside.metrics.Measures;
import org.alongside.metrics.Rate;
import org.alongside.metrics.StopLoss.State;
import org.alongside.metrics.StopLossRule;

/** What a rule says of the measures of its segment. Pure. */
public record Verdict(Rate rate, State state) {

    /**
     * Beyond the limit with the whole 95 % Wilson interval: TRIPPED; with the share alone: WATCH. So noise does not
     * flap, and a small steady harm does not hide.
     */
    public static Verdict of(StopLossRule rule, Measures measures) {
        Rate rate = switch (rule.measure()) {
            case SATISFACTION -> measures.satisfaction();
            case RECONTACT -> measures.recontact();
            case ESCALATION -> measures.escalation();
        };
        return new Verdict(rate, state(rule, rate));
    }

    private static State state(StopLossRule rule, Rate rate) {
        if (rate.value().isEmpty() || rate.denominator() < rule.leastCases()) {
            return State.UNKNOWN;
        }
        double value = rate.value().getAsDouble();
        boolean above = rule.side() == StopLossRule.Side.ABOVE;
        boolean beyond = above ? value > rule.limit() : value < rule.limit();
        boolean sure = above ? rate.low() > rule.limit() : rate.high() < rule.limit();
        return sure ? State.TRIPPED : beyond ? State.WATCH : State.OK;
    }
}
