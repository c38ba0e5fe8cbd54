package org.alongside.metrics.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alongside.metrics.Counter;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Grain;
import org.alongside.metrics.Period;
import org.alongside.metrics.Segment;
import org.alongside.metrics.Tally;
import org.alongside.shared.store.Sql;

/** Reads roll-ups: sums of the counters that are asked for. */
@ApplicationScoped
public class Sums {

    private static final String DAYS =
            " from metrics.daily_rollups r join metrics.segments s using (tenant_id, segment_id)"
                    + " where r.generation = ? and r.day between ?::date and ?::date";
    private static final String HOURS =
            " from metrics.hourly_rollups r join metrics.segments s using (tenant_id, segment_id)"
                    + " where r.generation = ? and r.hour >= ? and r.hour < ?";
    /** Where all conversations moved on to other segments, a row of zeros stays. */
    private static final String OCCURS = " having sum(r.conversations) > 0";

    private final Sql sql;

    @Inject
    public Sums(Sql sql) {
        this.sql = sql;
    }

    public Tally total(int generation, Collection<Counter> counters, Segment segment, Period period) {
        return sql.one(
                        "select " + sums(counters) + DAYS + Columns.conditions(segment),
                        row -> Columns.tally(row, counters),
                        values(
                                generation,
                                segment,
                                period.from().toString(),
                                period.to().toString()))
                .orElseThrow();
    }

    public Map<Segment, Tally> by(
            int generation, List<Dimension> dimensions, Collection<Counter> counters, Segment segment, Period period) {
        String by = Columns.list(dimensions, dimension -> "s." + dimension.column());
        String largest = "sum(sum(r.conversations)) over (partition by s."
                + dimensions.get(0).column() + ") desc, ";
        Map<Segment, Tally> found = new LinkedHashMap<>();
        sql.list(
                "select " + by + ", " + sums(counters) + DAYS + Columns.conditions(segment) + " group by " + by + OCCURS
                        + " order by " + largest + by,
                row -> found.put(Columns.segment(row, dimensions), Columns.tally(row, counters)),
                values(
                        generation,
                        segment,
                        period.from().toString(),
                        period.to().toString()));
        return found;
    }

    public Map<Segment, SortedMap<LocalDate, Tally>> courses(
            int generation,
            Grain grain,
            List<Dimension> dimensions,
            Collection<Counter> counters,
            Segment segment,
            Period period) {
        String step = "date_trunc('" + grain.field() + "', r.day)::date";
        String by = String.join(
                ", ",
                dimensions.stream().map(dimension -> "s." + dimension.column()).toList());
        Map<Segment, SortedMap<LocalDate, Tally>> found = new LinkedHashMap<>();
        sql.list(
                "select " + step + " as step, " + (by.isEmpty() ? "" : by + ", ") + sums(counters) + DAYS
                        + Columns.conditions(segment) + " group by " + (by.isEmpty() ? "" : by + ", ") + step + OCCURS
                        + " order by " + (by.isEmpty() ? "" : by + ", ") + step,
                row -> found.computeIfAbsent(Columns.segment(row, dimensions), none -> new TreeMap<>())
                        .put(LocalDate.parse(row.text("step")), Columns.tally(row, counters)),
                values(
                        generation,
                        segment,
                        period.from().toString(),
                        period.to().toString()));
        return found;
    }

    public SortedMap<Instant, Tally> hours(
            int generation, Collection<Counter> counters, Segment segment, Instant from, Instant to) {
        SortedMap<Instant, Tally> found = new TreeMap<>();
        sql.list(
                "select r.hour, " + sums(counters) + HOURS + Columns.conditions(segment) + " group by r.hour" + OCCURS,
                row -> found.put(row.instant("hour"), Columns.tally(row, counters)),
                values(generation, segment, from, to));
        return found;
    }

    private static String sums(Collection<Counter> counters) {
        return Columns.list(
                counters, counter -> "coalesce(sum(r." + counter.column() + "), 0)::bigint as " + counter.column());
    }

    private static Object[] values(int generation, Segment segment, Object from, Object to) {
        List<Object> values = new ArrayList<>(List.of(generation, from, to));
        values.addAll(Columns.values(segment));
        return values.toArray();
    }
}
