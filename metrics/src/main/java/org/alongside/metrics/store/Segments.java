package org.alongside.metrics.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Segment;
import org.alongside.shared.store.Sql;

/** The segments that occur, each under a number, so that facts and roll-ups need not repeat its ten texts. */
@ApplicationScoped
public class Segments {

    private static final String NAMES = Columns.list(Columns.DIMENSIONS, Dimension::column);
    private static final String GIVEN = " from unnest("
            + IntStream.range(0, Columns.DIMENSIONS.size())
                    .mapToObj(at -> "?::text[]")
                    .collect(Collectors.joining(", "))
            + ") given (" + NAMES + ")";
    private static final String ADD = "insert into metrics.segments (" + NAMES + ") select " + NAMES + GIVEN
            + " order by " + NAMES + " on conflict do nothing";
    private static final String FIND = "select s.*" + GIVEN + " join metrics.segments s using (" + NAMES + ")";

    private final Sql sql;

    @Inject
    public Segments(Sql sql) {
        this.sql = sql;
    }

    /** The number of each, new ones for those that were not there. Every segment has all dimensions. */
    public Map<Segment, Long> numbers(Collection<Segment> segments) {
        Set<Segment> wanted = Set.copyOf(segments);
        Map<Segment, Long> known = find(wanted);
        List<Segment> absent =
                wanted.stream().filter(segment -> !known.containsKey(segment)).toList();
        if (!absent.isEmpty()) {
            sql.update(ADD, columns(absent));
            known.putAll(find(absent));
        }
        return known;
    }

    /** The values of each dimension that occur or once did, in order. */
    public Map<Dimension, List<String>> values() {
        String each = Columns.DIMENSIONS.stream()
                .map(dimension -> "select distinct '" + dimension + "' as dimension, " + dimension.column()
                        + " as value from metrics.segments")
                .collect(Collectors.joining(" union all "));
        Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
        Columns.DIMENSIONS.forEach(dimension -> values.put(dimension, new ArrayList<>()));
        sql.list(
                "select * from (" + each + ") all_of_them order by dimension, value",
                row -> values.get(row.constant("dimension", Dimension.class)).add(row.text("value")));
        return values;
    }

    private Map<Segment, Long> find(Collection<Segment> segments) {
        Map<Segment, Long> found = new HashMap<>();
        sql.list(
                FIND,
                row -> found.put(Columns.segment(row, Columns.DIMENSIONS), row.number("segment_id")),
                columns(segments));
        return found;
    }

    private static Object[] columns(Collection<Segment> segments) {
        List<Object> columns = new ArrayList<>();
        Columns.DIMENSIONS.forEach(dimension ->
                columns.add(segments.stream().map(one -> one.get(dimension)).toList()));
        return columns.toArray();
    }
}
