package org.alongside.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.alongside.routing.ConversationId;
import org.alongside.shared.TenantId;

/**
 * A tenant's measures, from the roll-ups alone. Only the counters that are asked for are summed:
 * {@code Measure.counters(…)} of what will be read, or all with {@code EnumSet.allOf(Counter.class)}.
 */
public interface Scorecards {

    Tally total(TenantId tenant, Collection<Counter> counters, Segment segment, Period period);

    /**
     * By every combination of values that occurs, in the order of the first dimension's number of conversations,
     * largest first, then of the values.
     *
     * @return segments of these dimensions only; the filter's other values are not repeated
     */
    Map<Segment, Tally> by(
            TenantId tenant, List<Dimension> dimensions, Collection<Counter> counters, Segment segment, Period period);

    /** In steps, oldest first, each by its first day; steps without conversations are absent. */
    SortedMap<LocalDate, Tally> course(
            TenantId tenant, Grain grain, Collection<Counter> counters, Segment segment, Period period);

    /** The same for every combination of values. */
    Map<Segment, SortedMap<LocalDate, Tally>> courses(
            TenantId tenant,
            Grain grain,
            List<Dimension> dimensions,
            Collection<Counter> counters,
            Segment segment,
            Period period);

    /**
     * By the hour of opening, oldest first. Hours are kept for {@link #HOURS_KEPT_DAYS} days.
     *
     * @param from inclusive, {@code to} exclusive
     */
    SortedMap<Instant, Tally> hours(
            TenantId tenant, Collection<Counter> counters, Segment segment, Instant from, Instant to);

    /** How many days back hours are there. */
    int HOURS_KEPT_DAYS = 7;

    /** The values that occur, or once did, in order. */
    Map<Dimension, List<String>> values(TenantId tenant);

    /**
     * The conversations behind a number, newest first, at most 200.
     *
     * @param counted only those that the counter counts; empty for all
     */
    List<ConversationId> conversations(TenantId tenant, Segment segment, Period period, Optional<Counter> counted);
}
