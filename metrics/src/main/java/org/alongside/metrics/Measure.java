package org.alongside.metrics;

import static org.alongside.metrics.Counter.*;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.alongside.metrics.Formula.Balance;
import org.alongside.metrics.Formula.Beyond;
import org.alongside.metrics.Formula.Mean;
import org.alongside.metrics.Formula.Quotient;
import org.alongside.metrics.Formula.Share;
import org.alongside.metrics.Intervals.Kind;

/**
 * Every measure: its formula over {@link Counter counters}, which side of it is good, its unit, its interval, and how
 * long after the opening of a conversation late truth may still correct it. Names and sources stand in
 * docs/measures.md.
 */
public enum Measure {
    /** Resolved and satisfied after 24 h / outcome and satisfaction after 24 h both known. The headline. */
    HEADLINE(new Share(HEADLINE_GOOD, HEADLINE_KNOWN), Better.HIGHER, After.A_DAY),

    /** Seconds from the first message to the first substantive reply / answered. First of the five points. */
    FIRST_RESPONSE_TIME(new Mean(FIRST_RESPONSE, FIRST_RESPONSE_SQUARED, ANSWERED), Unit.SECONDS, Better.LOWER),
    /** First response after more than five minutes / answered: what a limit on waiting is held against. */
    FIRST_RESPONSE_LATE(new Beyond(Histogram.FIRST_RESPONSE, 300, ANSWERED), Better.LOWER),
    /** First response after more than four hours / answered: the same for mail. */
    FIRST_RESPONSE_VERY_LATE(new Beyond(Histogram.FIRST_RESPONSE, 14_400, ANSWERED), Better.LOWER),
    /** The contact's messages until end or handoff / ended or handed over. Second point. */
    TURNS_TO_END(new Mean(TURNS, TURNS_SQUARED, TURNED), Unit.COUNT, Better.LOWER),
    /** Handoffs in which nothing had to be repeated / handoffs that a person answered. Third point. */
    TRANSFER_QUALITY(new Share(CLEAN_HANDOFF, PERSON_REPLIED), Better.HIGHER),
    /** Closed as resolved / closed with a known outcome. Fourth point; silence is in neither. */
    RESOLUTION(new Share(RESOLVED, OUTCOME_KNOWN), Better.HIGHER),
    /** Rated 4 or 5 / rated, 24 h after the close or later. Fifth point. */
    SATISFACTION_DAY_AFTER(new Share(DAY_AFTER_GOOD, DAY_AFTER_RATED), Better.HIGHER, After.A_DAY),

    /** With a handoff / met the assistant. Both sides of its range are an alarm. */
    ESCALATION(new Share(ESCALATED, MET_ASSISTANT), Better.WITHIN),
    /** Ended without a person and not in a question of the assistant / met the assistant. Never shown alone. */
    CONTAINMENT(new Share(CONTAINED, MET_ASSISTANT), Better.WITHIN),
    /** Contained, not back within 7 days, not rated 1 or 2 / met the assistant. */
    VERIFIED_CONTAINMENT(new Share(VERIFIED_CONTAINED, MET_ASSISTANT), Better.HIGHER, After.A_WEEK),
    /** Reached no person / all. Says nothing about success: shown only beside {@link #RESOLUTION}. */
    DEFLECTION(new Share(NO_PERSON, CONVERSATIONS), Better.WITHIN),
    /** Resolved without transfer, reopening or re-contact / known outcome, of simple intents. */
    FIRST_TIME_SIMPLE(new Share(SIMPLE_FIRST_TIME, SIMPLE_KNOWN), Better.HIGHER, After.A_WEEK),
    /** The same of complex intents: where trust is made or lost. */
    FIRST_TIME_COMPLEX(new Share(COMPLEX_FIRST_TIME, COMPLEX_KNOWN), Better.HIGHER, After.A_WEEK),
    /** Back on the same intent within 7 days / all. */
    RECONTACT(new Share(RECONTACTED, CONVERSATIONS), Better.LOWER, After.A_WEEK),
    /** Reopened / ever closed. */
    REOPEN(new Share(REOPENED, EVER_CLOSED), Better.LOWER),
    /** Ended in silence / closed: what nobody knows. */
    SILENCE(new Share(SILENT, CLOSED), Better.LOWER),

    /** Rated 4 or 5 / rated at the close. */
    SATISFACTION(new Share(RATED_GOOD, RATED), Better.HIGHER),
    /** How easy it was, 1 to 7 / answered (Dixon, Freeman and Toman 2010). */
    EASE(new Mean(EFFORT, EFFORT_SQUARED, EFFORT_ANSWERED), Unit.SCORE, Better.HIGHER),
    /** 9 and 10 less 0 to 6 / answered, -100..100 (Reichheld 2003); its interval is that of a mean of 1, 0 and -1. */
    RECOMMENDATION(new Balance(PROMOTERS, DETRACTORS, RECOMMEND_ANSWERED), Unit.POINTS, Better.HIGHER),
    /** Answered a survey / asked: where few answer, the others may think otherwise. */
    SURVEY_RESPONSE(new Share(SURVEY_ANSWERED, SURVEYED), Better.HIGHER),
    /** Asked by a survey / ever closed: where nobody is asked, nothing is known. */
    SURVEY_REACH(new Share(SURVEYED, EVER_CLOSED), Better.HIGHER),
    /** Complained / all. */
    COMPLAINT(new Share(COMPLAINED, CONVERSATIONS), Kind.EXACT, Better.LOWER),
    /** Complained after the assistant had replied / the assistant replied: what its replies are answerable for. */
    COMPLAINT_AFTER_REPLY(new Share(COMPLAINED_AFTER_REPLY, ASSISTANT_REPLIED), Kind.EXACT, Better.LOWER),

    /** Seconds from offered to accepted / accepted. */
    HANDOFF_WAIT_TIME(new Mean(HANDOFF_WAIT, HANDOFF_WAIT_SQUARED, ACCEPTED), Unit.SECONDS, Better.LOWER),
    /** Accepted more than five minutes after the offer / accepted. */
    HANDOFF_WAIT_LATE(new Beyond(Histogram.HANDOFF_WAIT, 300, ACCEPTED), Better.LOWER),
    /** Accepted more than an hour after the offer / accepted. */
    HANDOFF_WAIT_VERY_LATE(new Beyond(Histogram.HANDOFF_WAIT, 3_600, ACCEPTED), Better.LOWER),
    /** Accepted / offered. */
    HANDOFF_ACCEPTANCE(new Share(ACCEPTED, HANDOFFS), Better.HIGHER),
    /** Closed in a person's hands / offered. */
    HANDOFF_COMPLETION(new Share(COMPLETED, HANDOFFS), Better.HIGHER),
    /** Resolved / known outcome, of those handed over. */
    RESOLUTION_AFTER_HANDOFF(new Share(AFTER_HANDOFF_RESOLVED, AFTER_HANDOFF_KNOWN), Better.HIGHER),
    /** An agent asked for what the package held / handoffs that a person answered. */
    REPEATED_INFORMATION(new Share(REPEATED, PERSON_REPLIED), Better.LOWER),
    /** Contacts who say that they had to repeat themselves / who answered that. */
    REPEATED_BY_CONTACT(new Share(REPEAT_SAID, REPEAT_ANSWERED), Better.LOWER),
    /** A person replied by the promised moment / promises of which it is known. */
    PROMISES_KEPT(new Share(PROMISE_KEPT, PROMISED), Better.HIGHER),
    /** Passed from person to person / handoffs. */
    TRANSFER(new Share(TRANSFERRED, HANDOFFS), Better.LOWER),

    /** Handled by the assistant alone / conversations of contacts of high value or at risk of leaving. */
    EXPOSURE(new Share(VALUED_ALONE, VALUED), Kind.EXACT, Better.LOWER),
    /** A decision close to a line / met the assistant. */
    NEAR_THRESHOLDS(new Share(NEAR_THRESHOLD, MET_ASSISTANT), Better.WITHIN),
    /** Seconds of people / resolved: what resolving costs in time; {@code Costs} makes money of it. */
    AGENT_TIME_PER_RESOLVED(new Quotient(AGENT_SECONDS, RESOLVED), Unit.SECONDS, Better.LOWER);

    /** Which side is the good one. */
    public enum Better {
        HIGHER,
        LOWER,
        /** Neither: it is held against an agreed range. */
        WITHIN
    }

    /** What its value is given in. */
    public enum Unit {
        /** 0..1 */
        SHARE,
        SECONDS,
        COUNT,
        /** 1..7 */
        SCORE,
        /** -100..100 */
        POINTS
    }

    private static final class After {
        static final Duration A_DAY = Duration.ofDays(2);
        static final Duration A_WEEK = Duration.ofDays(7);
    }

    private final Formula formula;
    private final Unit unit;
    private final Kind interval;
    private final Better better;
    private final Duration settles;

    Measure(Formula formula, Unit unit, Kind interval, Better better, Duration settles) {
        this.formula = formula;
        this.unit = unit;
        this.interval = interval;
        this.better = better;
        this.settles = settles;
    }

    Measure(Share share, Better better, Duration settles) {
        this(share, Unit.SHARE, Kind.WILSON, better, settles);
    }

    Measure(Share share, Better better) {
        this(share, better, Duration.ZERO);
    }

    Measure(Beyond share, Better better) {
        this(share, Unit.SHARE, Kind.WILSON, better, Duration.ZERO);
    }

    Measure(Share share, Kind interval, Better better) {
        this(share, Unit.SHARE, interval, better, Duration.ZERO);
    }

    Measure(Formula formula, Unit unit, Better better) {
        this(formula, unit, formula instanceof Quotient ? Kind.NONE : Kind.T, better, Duration.ZERO);
    }

    public Formula formula() {
        return formula;
    }

    public Unit unit() {
        return unit;
    }

    public Kind interval() {
        return interval;
    }

    public Better better() {
        return better;
    }

    /** How long after a conversation's opening its part in the measure may still change; zero when not by waiting. */
    public Duration settles() {
        return settles;
    }

    /** All counters of some measures. */
    public static Set<Counter> counters(Collection<Measure> measures) {
        Set<Counter> counters = EnumSet.of(CONVERSATIONS);
        measures.forEach(measure -> counters.addAll(measure.formula().counters()));
        return counters;
    }
}
