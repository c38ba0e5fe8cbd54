package org.alongside.metrics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alongside.metrics.Counter;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Grain;
import org.alongside.metrics.Period;
import org.alongside.metrics.Scorecards;
import org.alongside.metrics.Segment;
import org.alongside.metrics.Tally;
import org.alongside.metrics.store.Facts;
import org.alongside.metrics.store.Generations;
import org.alongside.metrics.store.Segments;
import org.alongside.metrics.store.Sums;
import org.alongside.routing.ConversationId;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;

@InTenant
@ApplicationScoped
class ReadingScorecards implements Scorecards {

    private static final int MOST = 200;

    private final Generations generations;
    private final Sums sums;
    private final Facts facts;
    private final Segments segments;

    @Inject
    ReadingScorecards(Generations generations, Sums sums, Facts facts, Segments segments) {
        this.generations = generations;
        this.sums = sums;
        this.facts = facts;
        this.segments = segments;
    }

    @Override
    public Tally total(TenantId tenant, Collection<Counter> counters, Segment segment, Period period) {
        return sums.total(generations.serving(), counters, segment, period);
    }

    @Override
    public Map<Segment, Tally> by(
            TenantId tenant, List<Dimension> dimensions, Collection<Counter> counters, Segment segment, Period period) {
        return sums.by(generations.serving(), dimensions, counters, segment, period);
    }

    @Override
    public SortedMap<LocalDate, Tally> course(
            TenantId tenant, Grain grain, Collection<Counter> counters, Segment segment, Period period) {
        SortedMap<LocalDate, Tally> none = Collections.unmodifiableSortedMap(new TreeMap<>());
        return sums.courses(generations.serving(), grain, List.of(), counters, segment, period)
                .getOrDefault(Segment.ALL, none);
    }

    @Override
    public Map<Segment, SortedMap<LocalDate, Tally>> courses(
            TenantId tenant,
            Grain grain,
            List<Dimension> dimensions,
            Collection<Counter> counters,
            Segment segment,
            Period period) {
        return sums.courses(generations.serving(), grain, dimensions, counters, segment, period);
    }

    @Override
    public SortedMap<Instant, Tally> hours(
            TenantId tenant, Collection<Counter> counters, Segment segment, Instant from, Instant to) {
        return sums.hours(generations.serving(), counters, segment, from, to);
    }

    @Override
    public Map<Dimension, List<String>> values(TenantId tenant) {
        return segments.values();
    }

    @Override
    public List<ConversationId> conversations(
            TenantId tenant, Segment segment, Period period, Optional<Counter> counted) {
        return facts.conversations(generations.serving(), segment, period, counted, MOST).stream()
                .map(ConversationId::new)
                .toList();
    }
}
