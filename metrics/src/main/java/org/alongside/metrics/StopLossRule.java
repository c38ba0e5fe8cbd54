package org.alongside.metrics;

import java.util.Optional;
import java.util.UUID;
import org.alongside.tenant.InboxId;

/**
 * A limit set before scaling: when a share of a segment crosses it beyond doubt, automation steps back.
 *
 * @param name as people call it; empty for those that are told by their parts
 * @param measure name of a {@link Measure} that is a share, or {@link #SAMPLE_STOP}
 * @param limit beyond which harm lies; of no meaning for verdicts
 * @param watched whose conversations are counted
 * @param windowDays how far back evidence is gathered, 1..365, ending today
 * @param leastCases below which the rule stays silent
 * @param confidence 0.9..0.9999: a false trip, with the share exactly at its limit, is begun on at most one day in
 *     {@code 1 / (1 - confidence)}
 * @param action what a breach does
 * @param scope which intents it does it to
 * @param handOff whether open conversations of the assistant in that scope go to people at once, or only with their
 *     next message
 * @param on whether it is looked at
 */
public record StopLossRule(
        UUID id,
        String name,
        String measure,
        Limit limit,
        Segment watched,
        int windowDays,
        int leastCases,
        double confidence,
        Action action,
        Scope scope,
        boolean handOff,
        boolean on) {

    /** What is watched is not a share but a person's verdict: one "stop" in the sample trips it for that intent. */
    public static final String SAMPLE_STOP = "SAMPLE_STOP";

    /** Where the harm lies. */
    public enum Side {
        BELOW,
        ABOVE,
        /** On either side of a range. */
        OUTSIDE
    }

    /** What a breach does. */
    public enum Action {
        ALARM,
        ONE_DOWN,
        TO_ASSIST,
        TO_HUMAN
    }

    /**
     * A limit, or a change against the time before the window.
     *
     * @param low 0..1: the limit, or the lower end of the range; with a baseline the change that is allowed
     * @param high 0..1: the upper end of the range; not used otherwise
     * @param baselineDays days before the window that the share is held against; 0 for a limit that stands by itself
     */
    public record Limit(Side side, double low, double high, int baselineDays) {

        public static Limit below(double share) {
            return new Limit(Side.BELOW, share, 1, 0);
        }

        public static Limit above(double share) {
            return new Limit(Side.ABOVE, share, 1, 0);
        }

        public static Limit outside(double low, double high) {
            return new Limit(Side.OUTSIDE, low, high, 0);
        }

        public static Limit change(Side side, double points, int baselineDays) {
            return new Limit(side, points, 1, baselineDays);
        }

        public boolean relative() {
            return baselineDays > 0;
        }
    }

    /**
     * Which intents step back, and where.
     *
     * @param value an intent's key, a case type, a tier, a complexity or the id of an inbox, in which all intents step
     *     back and nowhere else; empty for all
     */
    public record Scope(Kind kind, String value) {

        public static final Scope ALL = new Scope(Kind.ALL, "");

        public enum Kind {
            INTENT,
            CASE_TYPE,
            TIER,
            COMPLEXITY,
            INBOX,
            ALL
        }

        /** The one inbox in which intents step back, or none for everywhere. */
        public Optional<InboxId> inbox() {
            return kind == Kind.INBOX ? Optional.of(new InboxId(UUID.fromString(value))) : Optional.empty();
        }
    }

    /** An e-value trips the rule at {@code 1 / doubt}. */
    public double doubt() {
        return 1 - confidence;
    }

    /** Empty for what is no share. */
    public Optional<Measure> share() {
        return measure.equals(SAMPLE_STOP) ? Optional.empty() : Optional.of(Measure.valueOf(measure));
    }
}
