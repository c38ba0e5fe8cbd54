package org.alongside.metrics.application;

import static org.alongside.metrics.application.BenchFacts.tenant;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.metrics.Counter;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Grain;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Period;
import org.alongside.metrics.Segment;
import org.alongside.metrics.Tally;
import org.alongside.metrics.store.Sums;
import org.alongside.metrics.web.Changes;
import org.alongside.metrics.web.OverviewPage;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.TestDatabase;

/**
 * How long the overview and the segments page wait for their numbers, beside the same sums over the raw facts in the
 * same run; whether both are equal; how fast facts are made anew; and how far recording lags behind a steady stream.
 */
public final class FactsBench {

    private static final int FACTS = Integer.getInteger("alongside.bench.facts", 1_000_000);
    private static final int BUSINESSES = Integer.getInteger("alongside.bench.businesses", 100);
    private static final int READS = 300;
    private static final int RAW_READS = 30;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final Set<Counter> ALL = EnumSet.allOf(Counter.class);
    private static final List<Dimension> ROWS = List.of(Dimension.CASE_TYPE, Dimension.HANDLER);

    private final TestDatabase database = TestDatabase.get();
    private final BenchFacts made = new BenchFacts(database);
    private final Sums sums = new Sums(database.sql());
    private final Random random = new Random(1);

    public static void main(String[] arguments) throws Exception {
        FactsBench bench = new FactsBench();
        int each = FACTS / BUSINESSES;
        bench.made.begin();
        bench.read(each / 10);
        bench.read(each - each / 10);
        bench.reconcile();
        bench.made.forget();
        BuildingBench building = new BuildingBench(bench.made, BUSINESSES + 1);
        building.rebuild();
        building.keepUp();
        System.exit(0);
    }

    private void read(int added) throws SQLException {
        made.add(BUSINESSES, added);
        say("%,d facts of %d businesses, %,d rows of days", count("facts"), BUSINESSES, count("daily_rollups"));
        times("overview, 7 days and the 7 before", READS, this::overview);
        times("segments, 28 days and 12 weeks", READS, this::segments);
        times("a year by case type", READS, this::year);
        times("raw facts, 7 days and the 7 before", RAW_READS, id -> {
            raw(id, Period.ending(TODAY, 7));
            raw(id, Period.ending(TODAY, 7).before());
        });
        times("raw facts, a year", RAW_READS, id -> raw(id, Period.ending(TODAY, 365)));
    }

    private void overview(TenantId id) {
        sums.by(1, ROWS, OverviewPage.COUNTERS, Segment.ALL, Period.ending(TODAY, 7));
        sums.by(
                1,
                List.of(Dimension.CASE_TYPE),
                Changes.COUNTERS,
                Segment.ALL,
                Period.ending(TODAY, 7).before());
    }

    private void segments(TenantId id) {
        Set<Counter> resolution = Measure.counters(List.of(Measure.RESOLUTION));
        sums.by(1, ROWS, resolution, Segment.ALL, Period.ending(TODAY, 28));
        sums.courses(1, Grain.WEEK, List.of(Dimension.CASE_TYPE), resolution, Segment.ALL, Period.ending(TODAY, 84));
    }

    private void year(TenantId id) {
        Set<Counter> resolution = Measure.counters(List.of(Measure.RESOLUTION));
        sums.by(1, List.of(Dimension.CASE_TYPE), resolution, Segment.ALL, Period.ending(TODAY, 365));
    }

    private void raw(TenantId id, Period period) {
        database.sql()
                .list(
                        query(),
                        row -> row.text("case_type"),
                        period.from().toString(),
                        period.to().toString());
    }

    private static String query() {
        return "select s.case_type, s.handler, "
                + OverviewPage.COUNTERS.stream()
                        .map(counter -> "sum(f." + counter.column() + ")::bigint as " + counter.column())
                        .collect(Collectors.joining(", "))
                + " from metrics.facts f join metrics.segments s using (tenant_id, segment_id)"
                + " where f.generation = 1 and f.day between ?::date and ?::date group by s.case_type, s.handler";
    }

    private interface Reading {
        void by(TenantId id);
    }

    private void times(String what, int reads, Reading reading) {
        double[] millis = new double[reads];
        for (int at = -reads / 10; at < reads; at++) {
            TenantId id = tenant(random.nextInt(BUSINESSES));
            long begun = System.nanoTime();
            database.in(id, () -> reading.by(id));
            millis[Math.max(0, at)] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        say("  %-38s p50 %7.1f ms   p95 %7.1f ms", what, millis[reads / 2], millis[reads * 95 / 100]);
    }

    /** Every business, every counter, a year: roll-ups and raw facts must say the same. */
    private void reconcile() {
        int different = 0;
        for (int number = 0; number < BUSINESSES; number++) {
            TenantId id = tenant(number);
            Tally rolled =
                    database.in(id, () -> sums.total(1, ALL, Segment.ALL, Period.ending(TODAY.plusDays(2), 400)));
            Tally raw = database.in(id, () -> raw());
            if (!rolled.equals(raw)) {
                different++;
                say("  business %d: %s more in its roll-ups than in its facts", number, rolled.minus(raw));
            }
        }
        say("Reconciliation: %d of %d businesses differ", different, BUSINESSES);
    }

    private Tally raw() {
        Map<Counter, Long> counted = new EnumMap<>(Counter.class);
        String each = ALL.stream()
                .map(counter -> "sum(" + counter.column() + ")::bigint as " + counter.column())
                .collect(Collectors.joining(", "));
        database.sql().list("select " + each + " from metrics.facts", row -> {
            for (Counter counter : ALL) {
                counted.put(counter, row.number(counter.column()));
            }
            return "";
        });
        return Tally.of(counted);
    }

    private long count(String table) throws SQLException {
        try (var connection = database.superuser().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from metrics." + table)) {
            result.next();
            return result.getLong(1);
        }
    }

    static void say(String text, Object... values) {
        System.out.printf(text + "%n", values);
    }
}
