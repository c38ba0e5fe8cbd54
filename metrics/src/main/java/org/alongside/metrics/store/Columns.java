package org.alongside.metrics.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.metrics.Counter;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Segment;
import org.alongside.metrics.Tally;
import org.alongside.shared.store.Row;

/** The columns that counters and dimensions stand in. */
final class Columns {

    static final List<Counter> COUNTERS = List.of(Counter.values());
    static final List<Dimension> DIMENSIONS = List.of(Dimension.values());

    private Columns() {}

    /** The parts one after the other, by comma. */
    static <T> String list(Collection<T> parts, Function<T, String> text) {
        return parts.stream().map(text).collect(Collectors.joining(", "));
    }

    /** A mark for the list of each counter, as {@link #lists} binds them. */
    static String marks() {
        return Stream.generate(() -> "?::bigint[]").limit(COUNTERS.size()).collect(Collectors.joining(", "));
    }

    /**
     * Values by column: many rows go in one statement, which is several times as fast as a statement each.
     *
     * @param first the lists before the counters
     */
    static Object[] lists(List<?> first, List<Tally> tallies) {
        List<Object> lists = new ArrayList<>(first);
        COUNTERS.forEach(counter -> lists.add(
                tallies.stream().mapToLong(tally -> tally.get(counter)).toArray()));
        return lists.toArray();
    }

    /** An addition to the statement for each value that a segment asks for; bind {@link #values}. */
    static String conditions(Segment segment) {
        return segment.values().keySet().stream()
                .map(dimension -> " and s." + dimension.column() + " = ?")
                .collect(Collectors.joining());
    }

    static List<String> values(Segment segment) {
        return List.copyOf(segment.values().values());
    }

    static Tally tally(Row row, Collection<Counter> counters) throws SQLException {
        Map<Counter, Long> counts = new EnumMap<>(Counter.class);
        for (Counter counter : counters) {
            counts.put(counter, row.number(counter.column()));
        }
        return Tally.of(counts);
    }

    static Segment segment(Row row, Collection<Dimension> dimensions) throws SQLException {
        Segment segment = Segment.ALL;
        for (Dimension dimension : dimensions) {
            segment = segment.with(dimension, row.text(dimension.column()));
        }
        return segment;
    }
}
