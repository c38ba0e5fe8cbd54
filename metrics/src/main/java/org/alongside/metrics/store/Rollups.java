package org.alongside.metrics.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
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

    private final Sql sql;

    @Inject
    public Rollups(Sql sql) {
        this.sql = sql;
    }

    /** The rows that facts touch, each once. */
    public void correct(int generation, Corrections corrections) {
        List<Object[]> days = new ArrayList<>();
        corrections.forEachDay(
                (cell, growth) -> days.add(row(generation, cell.day().toString(), cell.segment(), growth)));
        sql.batch(grow("daily_rollups", "day", "?::date"), days);
        List<Object[]> hours = new ArrayList<>();
        corrections.forEachHour((cell, growth) -> hours.add(row(generation, cell.hour(), cell.segment(), growth)));
        sql.batch(grow("hourly_rollups", "hour", "?"), hours);
    }

    private static String grow(String table, String time, String mark) {
        return "insert into metrics." + table + " as sums (generation, " + time + ", segment_id, "
                + Columns.list(COUNTERS, Counter::column) + ") values (?, " + mark + ", ?, "
                + Columns.marks(COUNTERS.size()) + ") on conflict (tenant_id, generation, " + time
                + ", segment_id) do update set "
                + Columns.list(
                        COUNTERS,
                        counter ->
                                counter.column() + " = sums." + counter.column() + " + excluded." + counter.column());
    }

    private static Object[] row(int generation, Object time, long segment, Tally growth) {
        Object[] values = new Object[COUNTERS.size() + 3];
        values[0] = generation;
        values[1] = time;
        values[2] = segment;
        Arrays.setAll(values, at -> at < 3 ? values[at] : growth.get(COUNTERS.get(at - 3)));
        return values;
    }
}
