package org.alongside.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.alongside.launch.Installation;
import org.alongside.launch.Node;
import org.alongside.load.Carrier;
import org.alongside.load.Checker;
import org.alongside.load.Connecting;
import org.alongside.load.DemoCopies;
import org.alongside.load.Entrance;
import org.alongside.load.History;
import org.alongside.shared.TenantId;
import org.alongside.stub.GraphStub;
import org.alongside.stub.ModelStub;
import org.alongside.stub.PostOffice;
import org.alongside.stub.TelegramStub;

/**
 * What customers of every channel wait for, with a model that thinks for 300 ms: in the first minute of a node, which
 * compiles itself meanwhile, at a steady rate, in a burst, and when one of two nodes dies; beside the machine's own
 * limits in the same run. Everything runs on the same processors, the customers, their carriers and the model included.
 * {@code alongside.bench.load.seconds} of the steady part.
 */
public final class LoadBench {

    private static final int SECONDS = Integer.getInteger("alongside.bench.load.seconds", 600);
    private static final int TENANTS = Integer.getInteger("alongside.bench.load.tenants", 20);
    private static final int RATE = Integer.getInteger("alongside.bench.load.rate", 50);
    private static final int FRESH_SECONDS = Math.min(60, SECONDS);
    private static final int STREAMS = 200;
    private static final int BURST_RATE = 200;
    private static final int BURST_SECONDS = Math.min(30, SECONDS);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration RAW = Duration.ofSeconds(4);
    private static final String ADMIN = "maya.lin";

    private final Installation installation = Installation.start("load");
    private final GraphStub graph = new GraphStub();
    private final TelegramStub telegram = new TelegramStub();
    private final PostOffice post = new PostOffice();
    private final ModelStub model = new ModelStub(Duration.ofMillis(300));
    private final History history = new History();
    private final AtomicInteger customers = new AtomicInteger();
    private final List<TenantId> raw = new ArrayList<>();
    private final Connection database = installation.superuser();

    private LoadBench() throws SQLException {}

    public static void main(String[] arguments) throws Exception {
        LoadBench bench = new LoadBench();
        try (bench.installation) {
            bench.run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        Node first = installation.addNode(configuration());
        List<String> slugs =
                IntStream.range(0, TENANTS).mapToObj(i -> "shop" + (i + 1)).toList();
        installation.loadDemo(DemoCopies.of(installation.demo(), slugs, ADMIN));
        List<Carrier> turns = connect(slugs, new Entrance(List.of(first.baseUrl())));
        say("%d businesses, all channels, a model of 300 ms; everything on %d processors", TENANTS, processors());
        limits();
        steady("fresh", FRESH_SECONDS, turns);
        steady("steady", SECONDS, turns);
        burst(turns);
        limits();
        death(slugs, first);
        Checker checker = new Checker(database);
        for (long end = System.nanoTime() + LONGEST.toNanos(); !checker.quiet(history) && System.nanoTime() < end; ) {
            LockSupport.parkNanos(1_000_000_000);
        }
        List<String> faults = new ArrayList<>(checker.faults(history));
        // The raw turns keep no conduct records.
        faults.removeIf(fault -> raw.stream().anyMatch(tenant -> fault.endsWith(tenant.toString())));
        say("checked  %d messages: %d faults", history.all().size(), faults.size());
        faults.stream().limit(20).forEach(System.out::println);
    }

    private Map<String, String> configuration() {
        return Map.of(
                "alongside.whatsapp.url",
                graph.url(),
                "alongside.telegram.url",
                telegram.url(),
                "alongside.mail.local",
                "true",
                "alongside.model.url",
                model.url(),
                // What is measured is the turn, not the quiet before it.
                "alongside.routing.burst-millis",
                "0");
    }

    /** The first business has more customers than the second, and so on: half as many for the second, a third … */
    private List<Carrier> connect(List<String> slugs, Entrance entrance) {
        double all =
                IntStream.rangeClosed(1, slugs.size()).mapToDouble(i -> 1.0 / i).sum();
        List<Carrier> turns = new ArrayList<>();
        for (int i = 0; i < slugs.size(); i++) {
            int share = (int) Math.ceil(STREAMS / (i + 1) / all);
            Connecting business = new Connecting(installation, entrance, slugs.get(i), ADMIN);
            turns.addAll(Collections.nCopies(share, business.chat(share)));
            turns.addAll(Collections.nCopies(share, business.whatsApp(graph, Integer.toString(100_300_000 + i))));
            if (i == 0) {
                int few = share / 4;
                turns.addAll(Collections.nCopies(few, business.telegram(telegram, "7201", false)));
                turns.addAll(Collections.nCopies(few, business.api()));
                turns.addAll(Collections.nCopies(few, business.mail(post)));
            }
        }
        Collections.shuffle(turns, new Random(1));
        return turns;
    }

    private void steady(String what, int seconds, List<Carrier> turns) throws Exception {
        OpenLoop loop = new OpenLoop(turns, history, what, customers);
        Pressure pressure = new Pressure(installation.superuser());
        pressure.start();
        double machine = Cpu.msOfMachine();
        long began = System.nanoTime();
        loop.run(RATE, seconds);
        double busy = (Cpu.msOfMachine() - machine) / ((System.nanoTime() - began) / 1e6 * processors());
        settle();
        say("");
        say(
                "%-8s %d a second for %d s, %d refused; the machine %.0f %% busy",
                what, RATE, seconds, loop.refused(), 100 * busy);
        print("receipt to acknowledgement (targets: p50 20 ms, p99 100 ms)", loop.acknowledged());
        print("receipt to the answer in the customer's hands (target: p95 1,000 ms)", loop.answered());
        say("         %s", pressure.end());
    }

    private void burst(List<Carrier> turns) throws Exception {
        OpenLoop loop = new OpenLoop(turns, history, "burst", customers);
        loop.run(BURST_RATE, BURST_SECONDS);
        long began = System.nanoTime();
        settle();
        say("");
        say(
                "burst    %d a second for %d s: %d refused, done %.1f s after it (target 60)",
                BURST_RATE, BURST_SECONDS, loop.refused(), (System.nanoTime() - began) / 1e9);
        print("receipt to acknowledgement", loop.acknowledged());
        print("receipt to the answer", loop.answered());
    }

    /** Two nodes; the first dies in the middle, and who had its promise is answered by the second. */
    private void death(List<String> slugs, Node first) throws Exception {
        Node second = installation.addNode(configuration());
        Connecting business = new Connecting(
                installation, new Entrance(List.of(first.baseUrl(), second.baseUrl())), slugs.get(0), ADMIN);
        OpenLoop before = new OpenLoop(List.of(business.whatsApp(graph, "100399999")), history, "death", customers);
        before.run(RATE, 5);
        first.kill();
        long died = System.nanoTime();
        settle();
        say("");
        say(
                "death    %d messages to two nodes, then one was killed: all done by the other %.1f s after",
                before.size(), (System.nanoTime() - died) / 1e9);
        print("receipt to the answer", before.answered());
    }

    private void limits() {
        RawTurns turns = new RawTurns(installation.application(), addTenant());
        say("");
        say(
                "limits   %.0f commits/s alone, %.0f by four; %.0f turns/s by plain statements, four connections",
                turns.commitsPerSecond(1, RAW), turns.commitsPerSecond(4, RAW), turns.turnsPerSecond(4, 1, RAW));
    }

    /** Until everybody who was promised something has it. */
    private void settle() throws SQLException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (waits() && System.nanoTime() < end) {
            LockSupport.parkNanos(100_000_000);
        }
    }

    private boolean waits() throws SQLException {
        try (var statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "select exists (select from routing.inbound_events where state = 'PENDING')"
                                + " or exists (select from routing.outbox where state in ('READY', 'SENDING'))")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private TenantId addTenant() {
        TenantId tenant = new TenantId(UUID.randomUUID());
        try (var insert = database.prepareStatement(
                "insert into tenant.tenants (id, slug, name, language, languages, zone, created_at)"
                        + " values (?, ?, 'Raw', 'en', '{en}', 'UTC', now())")) {
            insert.setObject(1, tenant.value());
            insert.setString(2, "raw-" + tenant.toString().substring(0, 8) + "x");
            insert.executeUpdate();
            raw.add(tenant);
            return tenant;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void print(String what, Map<String, Waits> waits) {
        say("         %s", what);
        waits.forEach((channel, wait) -> say("         %-10s %s", channel, wait));
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static void say(String text, Object... values) {
        System.out.printf(Locale.ROOT, text + "%n", values);
    }
}
