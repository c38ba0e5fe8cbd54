package org.alongside.metrics.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.alongside.metrics.Counter;
import org.alongside.metrics.Tally;
import org.alongside.metrics.domain.Corrections;
import org.alongside.shared.store.Sql;

/**
 * The counters by day, and of recent days by hour. A changed fact is taken out as it was and put in as it is, so that
 * late truth corrects its day.
 */
@ApplicationScoped
public class Rollups {

    private static final List<Counter> COUNTERS = Columns.COUNTERS;
    private static final String DAYS = growing("daily_rollups", "day", "date");
    private static final String HOURS = growing("hourly_rollups", "hour", "timestamptz");

    private final Sql sql;

    @Inject
    public Rollups(Sql sql) {
        this.sql = sql;
    }

    /** The rows that facts touch, each once. */
    public void correct(int generation, Corrections corrections) {
        Growth days = new Growth();
        corrections.forEachDay((cell, growth) -> days.add(cell.day(), cell.segment(), growth));
        grow(generation, DAYS, days);
        Growth hours = new Growth();
        corrections.forEachHour((cell, growth) -> hours.add(cell.hour(), cell.segment(), growth));
        grow(generation, HOURS, hours);
    }

    private void grow(int generation, String statement, Growth growth) {
        if (!growth.tallies.isEmpty()) {
            sql.update(statement, Columns.lists(List.of(generation, growth.times, growth.segments), growth.tallies));
        }
    }

    /** Rows to be, column by column. */
    private static final class Growth {
        private final List<Object> times = new ArrayList<>();
        private final List<Long> segments = new ArrayList<>();
        private final List<Tally> tallies = new ArrayList<>();

        void add(Object time, long segment, Tally growth) {
            times.add(time);
            segments.add(segment);
            tallies.add(growth);
        }
    }

    private static String growing(String table, String time, String type) {
        return "insert into metrics." + table + " as sums (generation, " + time + ", segment_id, "
                + Columns.list(COUNTERS, Counter::column) + ") select ?, g.* from unnest(?::" + type
                + "[], ?::bigint[], " + Columns.marks() + ") g on conflict (tenant_id, generation, " + time
                + ", segment_id) do update set "
                + Columns.list(
                        COUNTERS,
                        counter ->
                                counter.column() + " = sums." + counter.column() + " + excluded." + counter.column());
    }
}
