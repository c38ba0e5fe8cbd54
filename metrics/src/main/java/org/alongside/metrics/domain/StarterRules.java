package org.alongside.metrics.domain;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Segment;
import org.alongside.metrics.StopLossRule;
import org.alongside.metrics.StopLossRule.Action;
import org.alongside.metrics.StopLossRule.Limit;
import org.alongside.metrics.StopLossRule.Scope;
import org.alongside.metrics.StopLossRule.Side;

/**
 * What a business begins with, by its line of business. Each watches a segment, never an average: falls hide there. How
 * fast they act on what harm, and how rarely on none, is measured by {@code ./alongside simulate}.
 */
public final class StarterRules {

    private static final Segment ALONE = Segment.of(Dimension.HANDLER, "ASSISTANT");
    private static final Segment COMPLEX = Segment.of(Dimension.COMPLEXITY, "COMPLEX");
    private static final Scope TIER_A = new Scope(Scope.Kind.TIER, "A");
    private static final Scope TIER_B = new Scope(Scope.Kind.TIER, "B");
    private static final Scope COMPLEX_ONES = new Scope(Scope.Kind.COMPLEXITY, "COMPLEX");
    private static final int BASELINE = 56;
    private static final int MONTH = 28;
    private static final double USUAL = 0.99;
    private static final double SURE = 0.995;

    private final Supplier<UUID> ids;
    private final String vertical;

    private StarterRules(Supplier<UUID> ids, String vertical) {
        this.ids = ids;
        this.vertical = vertical;
    }

    /** @param vertical as of a tenant */
    public static List<StopLossRule> of(String vertical, Supplier<UUID> ids) {
        return new StarterRules(ids, vertical).all();
    }

    private List<StopLossRule> all() {
        return List.of(
                rule(Measure.RESOLUTION, fall(0.02), COMPLEX, 30, USUAL, Action.TO_ASSIST, COMPLEX_ONES),
                rule(Measure.SATISFACTION, fall(0.03), ALONE, 20, USUAL, Action.TO_ASSIST, TIER_A),
                rule(Measure.RECONTACT, rise(0.02), ALONE, 30, USUAL, Action.TO_ASSIST, TIER_A),
                rule(Measure.FIRST_TIME_COMPLEX, fall(0.02), COMPLEX, 30, USUAL, Action.ONE_DOWN, TIER_B),
                rule(Measure.ESCALATION, range(), Segment.ALL, 50, SURE, Action.ALARM, Scope.ALL),
                rule(Measure.COMPLAINT_AFTER_REPLY, complaints(), Segment.ALL, 50, SURE, Action.TO_HUMAN, TIER_A),
                rule(Measure.REPEATED_INFORMATION, rise(0.05), Segment.ALL, 30, SURE, Action.ALARM, Scope.ALL),
                rule(Measure.SURVEY_RESPONSE, Limit.below(0.05), Segment.ALL, 50, SURE, Action.ALARM, Scope.ALL),
                made(StopLossRule.SAMPLE_STOP, Limit.above(0), Segment.ALL, 1, USUAL, Action.TO_ASSIST, Scope.ALL));
    }

    private StopLossRule rule(
            Measure measure, Limit limit, Segment watched, int least, double confidence, Action action, Scope scope) {
        return made(measure.name(), limit, watched, least, confidence, action, scope);
    }

    /** Complaints are the one thing that also ends what has begun. */
    private StopLossRule made(
            String measure, Limit limit, Segment watched, int least, double confidence, Action action, Scope scope) {
        boolean handOff = action == Action.TO_HUMAN;
        return new StopLossRule(
                ids.get(), "", measure, limit, watched, MONTH, least, confidence, action, scope, handOff, true);
    }

    private static Limit fall(double points) {
        return Limit.change(Side.BELOW, points, BASELINE);
    }

    private static Limit rise(double points) {
        return Limit.change(Side.ABOVE, points, BASELINE);
    }

    /** How much of the work should reach people: more where money, rights or health are at stake. */
    private Limit range() {
        return switch (vertical) {
            case "fintech" -> Limit.outside(0.20, 0.50);
            case "health" -> Limit.outside(0.30, 0.65);
            case "e-commerce" -> Limit.outside(0.10, 0.40);
            default -> Limit.outside(0.15, 0.50);
        };
    }

    /** Whoever complains gets a person, so it is not the assistant alone that is watched but what it replied to. */
    private Limit complaints() {
        return Limit.above(vertical.equals("fintech") || vertical.equals("health") ? 0.02 : 0.03);
    }
}
