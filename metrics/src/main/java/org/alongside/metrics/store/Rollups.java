package org.alongside.metrics.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    private static final String SUM_DAYS = summing("daily_rollups", "day", "day", "");
    private static final String SUM_HOURS =
            summing("hourly_rollups", "hour", "date_trunc('hour', opened_at, 'UTC')", " and opened_at >= ?");

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

    /** All of a generation anew, out of its facts. @param hoursFrom older hours are not kept */
    public void sumUp(int generation, Instant hoursFrom) {
        sql.update("delete from metrics.daily_rollups where generation = ?", generation);
        sql.update("delete from metrics.hourly_rollups where generation = ?", generation);
        sql.update(SUM_DAYS, generation);
        sql.update(SUM_HOURS, generation, hoursFrom.truncatedTo(ChronoUnit.HOURS));
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

    private static String summing(String table, String time, String step, String since) {
        return "insert into metrics." + table + " (generation, " + time + ", segment_id, "
                + Columns.list(COUNTERS, Counter::column) + ") select generation, " + step + " as step, segment_id, "
                + Columns.list(COUNTERS, counter -> "sum(" + counter.column() + ")")
                + " from metrics.facts where generation = ?" + since
                + " group by generation, step, segment_id order by step, segment_id";
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
