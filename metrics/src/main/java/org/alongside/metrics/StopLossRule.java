package org.alongside.metrics;

import java.util.UUID;

/**
 * A limit set before scaling: when a measure of a segment crosses it beyond doubt, automation steps back.
 *
 * @param measure what is watched, among conversations that the assistant handled alone
 * @param tier whose conversations are watched and whose intents step back: A or B
 * @param limit 0..1
 * @param windowDays looked at, ending today
 * @param leastCases below which the rule stays silent
 */
public record StopLossRule(
        UUID id, Measure measure, String tier, Side side, double limit, int windowDays, int leastCases, Action action) {

    /** What may be watched. */
    public enum Measure {
        SATISFACTION,
        RECONTACT,
        ESCALATION
    }

    /** Where the harm lies. */
    public enum Side {
        BELOW,
        ABOVE
    }

    /** What a breach does. */
    public enum Action {
        ALARM,
        TO_ASSIST,
        TO_HUMAN
    }
}
