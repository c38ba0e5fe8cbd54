package org.alongside.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.alongside.bench.Threads.Work;
import org.alongside.launch.Installation;
import org.alongside.shared.TenantId;

/**
 * How many durable messages a second are taken in at the widget's door, routed and answered by the built-in engine, on
 * the real servers; how long one waits for its stored reply; and what it costs. Each round is followed by the machine's
 * own limits in the same PostgreSQL: the same statements raw, and commits of single rows. Ratios are what to compare;
 * everything runs on the same processors, the load included.
 */
public final class TurnBench {

    private static final int ROUNDS = Integer.getInteger("alongside.bench.rounds", 5);
    private static final int MESSAGES = Integer.getInteger("alongside.bench.messages", 1_000);
    private static final int AT_ONCE = 32;
    private static final int CONNECTIONS = 4;
    private static final int RATE = Integer.getInteger("alongside.bench.rate", 100);
    private static final int MOST_WARM_UP = 15;
    private static final double STILL_COMPILING = 0.08;
    private static final Duration RAW = Duration.ofSeconds(4);
    private static final Duration STEADY = Duration.ofSeconds(15);

    private final Installation stack;
    private final Customers customers;
    private final RawTurns raw;
    private final Connection database;

    private TurnBench(Installation stack) throws SQLException {
        this.stack = stack;
        this.database = stack.superuser();
        int seed = (int) number("select count(*) from routing.inbound_events");
        this.customers = new Customers(stack.site().baseUrl(), widgetKey(), stack.demo(), seed * 10);
        this.raw = new RawTurns(stack.application(), addTenant());
    }

    public static void main(String[] arguments) throws Exception {
        try (Installation stack = Installation.running().orElseGet(TurnBench::withDemo)) {
            new TurnBench(stack).run();
        }
        System.exit(0);
    }

    private static Installation withDemo() {
        Installation installation = Installation.start("bench");
        installation.addNode(Map.of());
        installation.loadDemo();
        return installation;
    }

    private void run() throws Exception {
        String embeddings = System.getenv().getOrDefault("ALONGSIDE_EMBEDDINGS", "in-process");
        say("Messages routed and answered; embeddings: %s", embeddings);
        warmUp();
        say("%s", Round.HEAD);
        List<Round> rounds = new ArrayList<>();
        for (int i = 1; i <= ROUNDS; i++) {
            rounds.add(round());
            say("%s", rounds.get(i - 1).line(i));
        }
        say("");
        say(
                "median   %.0f messages/s (target 200); %.2f of the raw rate with as many sharing, %.2f with each turn alone"
                        + " (target 0.35); %.2f CPU-ms a message with all that follows it, %.2f of them compiling",
                Round.median(rounds, Round::turns),
                Round.median(rounds, Round::ratio),
                Round.median(rounds, Round::ratioAlone),
                Round.median(rounds, round -> round.cost().whole()),
                Round.median(rounds, round -> round.cost().of(Work.COMPILING)));
        weigh(embeddings.equals("none") ? "3.5" : "5");
        double[] waits = steady();
        say(
                "steady   %d/s: receipt to the reply's commit p50 %.0f ms, p99 %.0f ms (target 200)",
                RATE, Round.percentile(waits, 0.5), Round.percentile(waits, 0.99));
    }

    /**
     * A turn is what happens from the door to the reply's commit. Its records are sealed, its facts made and its words
     * written down for people who search by a background that nobody waits for.
     */
    private void weigh(String target) throws Exception {
        tidyUp();
        Cost turn;
        Cost.Meter after;
        try (Following held = Following.heldBack(stack.superuser())) {
            Cost.Meter meter = new Cost.Meter(stack);
            load(MESSAGES);
            turn = meter.per(MESSAGES);
            after = new Cost.Meter(stack);
        }
        awaitSettled();
        Cost following = after.per(MESSAGES);
        say(
                "a turn   door %.2f + reading to committing %.2f + other threads %.2f + database %.2f = %.2f CPU-ms"
                        + " (target %s), compiling %.2f more; then sealing, facts and words %.2f"
                        + " + database %.2f",
                turn.of(Work.DOOR),
                turn.of(Work.TURNS),
                turn.compiled() - turn.database() - turn.of(Work.DOOR) - turn.of(Work.TURNS),
                turn.database(),
                turn.compiled(),
                target,
                turn.of(Work.COMPILING),
                following.application(),
                following.database());
    }

    /** Until the application compiles little any more; both kinds of raw turns, too. */
    private void warmUp() throws Exception {
        double compiling = 1;
        for (int warm = 0; warm < 3 || warm < MOST_WARM_UP && compiling > STILL_COMPILING; warm++) {
            Map<Work, Double> before = Threads.msOf(stack.applicationProcess());
            double all = Cpu.msOf(stack.applicationProcess());
            load(MESSAGES);
            compiling = Threads.since(before, stack.applicationProcess()).get(Work.COMPILING)
                    / (Cpu.msOf(stack.applicationProcess()) - all);
        }
        raw.turnsPerSecond(CONNECTIONS, 1, RAW);
        raw.turnsPerSecond(CONNECTIONS, 12, RAW);
    }

    private Round round() throws Exception {
        tidyUp();
        long before = number("select count(*) from routing.decisions");
        Cost.Meter meter = new Cost.Meter(stack);
        long began = System.nanoTime();
        load(MESSAGES);
        double seconds = (System.nanoTime() - began) / 1e9;
        // What follows a turn belongs to its cost: facts are made and records sealed a little later.
        awaitSettled();
        Cost cost = meter.per(MESSAGES);
        double together = together(before);
        return new Round(
                MESSAGES / seconds,
                together,
                raw.turnsPerSecond(CONNECTIONS, (int) Math.max(1, Math.round(together)), RAW),
                raw.turnsPerSecond(CONNECTIONS, 1, RAW),
                raw.commitsPerSecond(CONNECTIONS, Duration.ofSeconds(2)),
                cost);
    }

    /** Sends so many messages and waits until each has its reply, or a person. */
    private void load(int messages) throws Exception {
        Semaphore room = new Semaphore(AT_ONCE);
        AtomicInteger refused = new AtomicInteger();
        for (int i = 0; i < messages; i++) {
            room.acquire();
            customers.say().whenComplete((status, failure) -> {
                room.release();
                if (failure != null || status != 202) {
                    refused.incrementAndGet();
                }
            });
        }
        room.acquire(AT_ONCE);
        if (refused.get() > 0) {
            throw new IllegalStateException(refused + " messages were not taken in");
        }
        awaitQuiet();
    }

    /** What the raw turns left behind is none of ours: swept beforehand, as pgbench does. */
    private void tidyUp() throws SQLException {
        awaitSettled();
        try (var statement = database.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    /** Until nothing of the raw turns, or of our own, is left to the background. */
    private void awaitSettled() throws SQLException {
        while (number("select (exists (select from routing.conduct_records where sequence is null))::int"
                        + " + (exists (select from routing.event_deliveries))::int"
                        + " + (exists (select from knowledge.gap_arrivals))::int")
                > 0) {
            LockSupport.parkNanos(100_000_000);
        }
        awaitWords();
    }

    /** Until what was said can be searched: two seconds later, so asked more seldom. */
    private void awaitWords() throws SQLException {
        while (number("select (exists (select from routing.conversations c join tenant.tenants t on t.id = c.tenant_id"
                        + " where t.slug = 'marlow' and c.closed_at is null and c.last_at > now() - interval '2 minutes'"
                        + " and not exists (select from routing.searched_conversations s"
                        + " where s.tenant_id = c.tenant_id and s.conversation_id = c.id)))::int")
                > 0) {
            LockSupport.parkNanos(300_000_000);
        }
    }

    /** Decisions a transaction, of those that came after so many. */
    private double together(long before) throws SQLException {
        return number("select count(*) * 100 / count(distinct xmin::text) from (select xmin from routing.decisions"
                        + " order by decided_at offset " + before + ") made")
                / 100.0;
    }

    /** Asked seldom and by an index, so that asking costs nothing that counts. */
    private void awaitQuiet() throws SQLException {
        while (number("select (select count(*) from (select from routing.inbound_events"
                        + " where state = 'PENDING' limit 1) turns)"
                        + " + (select count(*) from (select from routing.outbox"
                        + " where state in ('READY', 'SENDING') limit 1) replies)")
                > 0) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** At a constant rate, whether the answers come or not. */
    private double[] steady() throws Exception {
        tidyUp();
        try (var statement = database.createStatement()) {
            statement.execute("checkpoint");
        }
        long before = number("select coalesce(max(position), 0) from routing.inbound_events");
        Replies replies = new Replies(stack.superuser());
        replies.start();
        List<CompletableFuture<Integer>> sent = new ArrayList<>();
        long start = System.nanoTime();
        long count = RATE * STEADY.toSeconds();
        for (int i = 0; i < count; i++) {
            long due = start + i * 1_000_000_000L / RATE;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            sent.add(customers.say());
        }
        sent.forEach(CompletableFuture::join);
        awaitQuiet();
        return replies.waits(before);
    }

    /** For the raw turns: a business that nobody uses, so that what follows a turn in the background goes on. */
    private TenantId addTenant() throws SQLException {
        TenantId tenant = new TenantId(UUID.randomUUID());
        try (PreparedStatement insert = database.prepareStatement(
                "insert into tenant.tenants (id, slug, name, language, languages, zone, created_at)"
                        + " values (?, ?, 'Raw', 'en', '{en}', 'UTC', now())")) {
            insert.setObject(1, tenant.value());
            insert.setString(2, "raw-" + tenant.toString().substring(0, 8) + "x");
            insert.executeUpdate();
        }
        return tenant;
    }

    /**
     * The business's chat; each message is read at once, since what is measured is the turn and not the quiet before
     * it.
     */
    private String widgetKey() throws SQLException {
        try (var quiet = database.createStatement()) {
            quiet.executeUpdate(
                    "insert into routing.inbox_rhythms (tenant_id, inbox_id, quiet_millis, patience_seconds,"
                            + " saved_at, saved_by) select i.tenant_id, i.id, 0, 20, now(), 'bench' from tenant.inboxes i"
                            + " on conflict (tenant_id, inbox_id) do update set quiet_millis = 0");
        }
        try (var statement = database.createStatement();
                ResultSet result = statement.executeQuery(
                        "select public_key from tenant.inboxes i join tenant.tenants t on t.id = i.tenant_id"
                                + " where t.slug = 'marlow'")) {
            result.next();
            return result.getString(1);
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = database.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    private static void say(String text, Object... values) {
        System.out.printf(Locale.ROOT, text + "%n", values);
    }
}
