package org.alongside.metrics.application;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.metrics.Counter;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.store.Rollups;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.TestDatabase;

/** Made-up facts of many businesses over a year, and their roll-ups, straight into the tables. */
final class BenchFacts {

    private static final List<String> TABLES = List.of("facts", "daily_rollups", "hourly_rollups");
    private static final int SEGMENTS = 120;
    private static final int LOOKS = 2_000;
    private static final Instant HOURS_FROM = Instant.parse("2026-11-21T00:00:00Z");

    private final TestDatabase database;
    private final Rollups rollups;

    BenchFacts(TestDatabase database) {
        this.database = database;
        this.rollups = new Rollups(database.sql());
    }

    static TenantId tenant(int number) {
        return new TenantId(new UUID(0x018f000000007000L, 0x8000_0000_0000_1000L + number));
    }

    /**
     * While facts are loaded and read, their tables write no log, which reading does not notice: loading is not what is
     * measured.
     */
    void begin() throws SQLException {
        for (String table : TABLES) {
            execute("alter table metrics." + table + " set unlogged");
        }
        execute("alter system set max_wal_size = '8GB'", "select pg_reload_conf()");
    }

    /** Empty again, and written as in the product. */
    void forget() throws SQLException {
        for (String table : TABLES) {
            execute("truncate metrics." + table, "alter table metrics." + table + " set logged");
        }
    }

    /**
     * Facts of each business, evenly over 365 days up to 2026-11-29, rolled up by the product. Adds to what is there.
     */
    void add(int businesses, int factsEach) throws SQLException {
        execute("create unlogged table if not exists public.looks as select n, " + counters(BenchFacts::value)
                + " from (select n, random() as luck from generate_series(0, " + (LOOKS - 1) + ") n) f");
        Queue<Integer> waiting = new ConcurrentLinkedQueue<>(
                IntStream.range(0, businesses).boxed().toList());
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> add(waiting, factsEach));
        add(waiting, factsEach);
        other.join();
        execute("vacuum analyze metrics.facts", "vacuum analyze metrics.daily_rollups", "checkpoint");
    }

    private void add(Queue<Integer> waiting, int factsEach) {
        for (Integer number = waiting.poll(); number != null; number = waiting.poll()) {
            TenantId id = tenant(number);
            try {
                add(id, factsEach);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            database.in(id, () -> rollups.sumUp(1, HOURS_FROM));
        }
    }

    private void add(TenantId id, int factsEach) throws SQLException {
        execute(
                "insert into metrics.generations (tenant_id, serving, version, zone) values ('" + id
                        + "', 1, 1, 'UTC') on conflict do nothing",
                "insert into metrics.segments (tenant_id, " + dimensions(Dimension::column) + ") select '" + id
                        + "', 'type' || s % 12, (array['A','B','C'])[1 + s % 3], 'SIMPLE', 'handler' || s / 12 % 4, 'inbox' || s % 2,"
                        + " 'en', 'none', 'intent' || s % 30, '1', 'built-in' from generate_series(0, "
                        + (SEGMENTS - 1) + ") s on conflict do nothing",
                "insert into metrics.facts (tenant_id, generation, conversation_id, opened_at, day, segment_id, "
                        + counters(Counter::column) + ") select '" + id
                        + "', 1, gen_random_uuid(), f.at, f.at::date, s.segment_id, "
                        + counters(counter -> "l." + counter.column())
                        + " from (select n % " + SEGMENTS + " as place, (random() * " + (LOOKS - 1) + ")::int as look,"
                        + " timestamptz '2025-11-30 00:00Z' + n * interval '365 days' / " + factsEach
                        + " as at from generate_series(0, " + (factsEach - 1)
                        + ") n) f join public.looks l on l.n = f.look join (select segment_id,"
                        + " row_number() over (order by segment_id) - 1 as place from metrics.segments"
                        + " where tenant_id = '" + id + "') s on s.place = f.place");
    }

    private static String value(Counter counter) {
        if (counter == Counter.CONVERSATIONS) {
            return "1 as conversations";
        }
        return (counter.size() == Counter.Size.LARGE ? "(f.luck * 900)::int" : "(random() < 0.4)::int") + " as "
                + counter.column();
    }

    /** Conversations of one business with five events each, as routing stores them. */
    void addEvents(TenantId tenant, int conversations, boolean unread) throws SQLException {
        String each = "with c as (select gen_random_uuid() as id, n from generate_series(1, " + conversations
                + ") n), e as (insert into routing.events (tenant_id, id, conversation_id, kind, data, happened_at)"
                + " select '" + tenant + "', gen_random_uuid(), c.id, k.kind, k.data::jsonb,"
                + " timestamptz '2026-11-01 00:00Z' + c.n % 600000 * interval '4 seconds' + k.after * interval '1 second' from c"
                + " cross join (values (0, 'OPENED', '{\"inbox\":\"web\",\"language\":\"en\"}'), (0, 'CONTACT_WROTE', '{\"sequence\":\"1\"}'),"
                + " (1, 'DECIDED', '{\"decision\":\"CONTAIN\",\"intent\":\"change_card\",\"caseType\":\"payments\",\"tier\":\"A\",\"complexity\":\"SIMPLE\",\"policy\":\"1\"}'),"
                + " (3, 'REPLIED', '{\"author\":\"ASSISTANT\",\"sequence\":\"2\"}'), (900, 'CLOSED', '{\"outcome\":\"RESOLVED\"}')) k (after, kind, data)"
                + " returning tenant_id, id, position)";
        execute(
                each
                        + (unread
                                ? " insert into routing.event_deliveries (tenant_id, consumer, position, event_id)"
                                        + " select tenant_id, 'METRICS', position, id from e"
                                : " select count(*) from e"),
                "analyze routing.events");
    }

    private static String counters(Function<Counter, String> text) {
        return Stream.of(Counter.values()).map(text).collect(Collectors.joining(", "));
    }

    private static String dimensions(Function<Dimension, String> text) {
        return Stream.of(Dimension.values()).map(text).collect(Collectors.joining(", "));
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = database.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            for (String text : List.of(statements)) {
                statement.execute(text);
            }
        }
    }
}
