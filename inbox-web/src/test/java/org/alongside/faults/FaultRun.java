package org.alongside.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.alongside.load.Carrier;
import org.alongside.load.Checker;
import org.alongside.load.Customers;
import org.alongside.load.End;
import org.alongside.load.History;
import org.alongside.load.Ledger;

/**
 * Customers of every channel write while servers are killed, restarted and frozen at seeded moments; at the end a
 * checker looks for what was lost, doubled, reordered, answered twice or left open. {@code alongside.faults.kills}
 * kills of one of {@code alongside.faults.nodes} nodes, {@code alongside.faults.all} times all of them at once,
 * {@code alongside.faults.database} times each fault of the database, {@code alongside.faults.seed}; after
 * {@code alongside.faults.minutes} no more of them.
 */
public final class FaultRun {

    private static final int LINES_A_CHANNEL = 2;
    private static final Duration LONGEST = Duration.ofMinutes(Long.getLong("alongside.faults.minutes", 180));
    private static final Duration LONGEST_QUIET = Duration.ofMinutes(5);
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(10);
    private static final int LONGEST_GAP_MILLIS = 4_000;
    private static final int FAULTS_A_LINE = 10;
    private static final int BROWSERS_ASK_MILLIS = 15_000;

    private final Stage stage;
    private final Random random;
    private final History history;
    private final List<String> slow = new ArrayList<>();

    FaultRun(Stage stage, long seed) {
        this.stage = stage;
        this.history = stage.history();
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        long seed = Long.getLong("alongside.faults.seed", 1);
        int kills = Integer.getInteger("alongside.faults.kills", 10);
        int all = Integer.getInteger("alongside.faults.all", 1);
        int database = Integer.getInteger("alongside.faults.database", 1);
        int nodes = Integer.getInteger("alongside.faults.nodes", 2);
        say(
                "Seed %d: %d kills of one of %d nodes, %d of all of them, each fault of the database %d times",
                seed, kills, nodes, all, database);
        try (Stage stage = new Stage(nodes, new History())) {
            FaultRun run = new FaultRun(stage, seed);
            List<String> faults = run.run(plan(kills, all, database, seed));
            faults.addAll(run.slow);
            faults.forEach(System.out::println);
            System.exit(faults.isEmpty() ? 0 : 1);
        }
    }

    private static List<Fault> plan(int kills, int all, int database, long seed) {
        List<Fault> plan = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            int times = fault.ofDatabase() ? database : fault == Fault.KILL_NODE ? kills : all;
            plan.addAll(Collections.nCopies(times, fault));
        }
        Collections.shuffle(plan, new Random(seed));
        return plan;
    }

    /** @return what is wrong afterwards, a line each */
    List<String> run(List<Fault> plan) throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        String run = "r" + random.nextInt(1_000_000);
        List<Customers> all = new ArrayList<>();
        for (Carrier carrier : stage.carriers()) {
            for (int line = 0; line < LINES_A_CHANNEL; line++) {
                all.add(new Customers(carrier, run, line, history, random.nextLong()));
            }
        }
        all.forEach(threads::submit);
        int number = 0;
        long end = System.nanoTime() + LONGEST.toNanos();
        for (Fault fault : plan) {
            if (System.nanoTime() > end) {
                say("Time is over: %d of %d faults", number, plan.size());
                break;
            }
            pause(500 + random.nextInt(LONGEST_GAP_MILLIS));
            if (fault.ofDatabase()) {
                // A node does not start without its database: whoever runs it would start it again.
                stage.awaitNodes();
            }
            happen(++number, fault);
            if (number % FAULTS_A_LINE == 0) {
                tell(number, plan.size());
            }
        }
        stage.awaitNodes();
        pause(LONGEST_GAP_MILLIS);
        all.forEach(Customers::stop);
        threads.shutdown();
        threads.awaitTermination(2, TimeUnit.MINUTES);
        return judge();
    }

    private void tell(int number, int all) {
        say(
                "%tT  %d of %d faults; %d messages handed in, %d taken, %d not known yet",
                new Date(), number, all, history.all().size(), history.count(End.OK), history.count(End.UNKNOWN));
    }

    private void happen(int number, Fault fault) {
        long began = System.nanoTime();
        fault.happen(stage, random);
        double up = (System.nanoTime() - began) / 1e9;
        double working = awaitWork();
        say("%3d %-28s over after %5.1f s, then %5.1f s to the first message taken", number, fault, up, working);
        if (fault.ofDatabase() && working > LONGEST_RECOVERY.toSeconds()) {
            slow.add(String.format(
                    Locale.ROOT, "%d %s: nothing was taken in for %.1f s after it", number, fault, working));
        }
    }

    /** @return seconds until something was taken in again */
    private double awaitWork() {
        long began = System.nanoTime();
        long before = history.count(End.OK);
        while (history.count(End.OK) <= before && System.nanoTime() - began < LONGEST_QUIET.toNanos()) {
            pause(50);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private List<String> judge() throws SQLException {
        try (Connection database = stage.installation().superuser()) {
            Checker checker = new Checker(database);
            awaitQuiet(checker);
            // Browsers ask by themselves now and then, and carriers' statuses come a moment after.
            pause(BROWSERS_ASK_MILLIS);
            List<String> faults = checker.faults(history);
            Ledger ledger = new Ledger(database);
            for (Carrier carrier : stage.carriers()) {
                faults.addAll(ledger.faults(carrier));
                say(
                        "%-15s %6d messages of ours heard",
                        carrier.name(), carrier.heard().size());
            }
            say(
                    "%d messages handed in, %d of them more than once; %d taken, %d refused, %d unknown: %d faults",
                    history.all().size(),
                    history.triedAgain(),
                    history.count(End.OK),
                    history.count(End.FAILED),
                    history.count(End.UNKNOWN),
                    faults.size());
            return faults;
        }
    }

    /** As long as something goes on: what piled up while nodes were down takes its time, and is no fault. */
    private void awaitQuiet(Checker checker) throws SQLException {
        long end = System.nanoTime() + LONGEST_QUIET.toNanos();
        long done = checker.done();
        while (!checker.quiet(history) && System.nanoTime() < end) {
            pause(LONGEST_GAP_MILLIS);
            long now = checker.done();
            end = now > done ? System.nanoTime() + LONGEST_QUIET.toNanos() : end;
            done = now;
        }
    }

    private static void pause(long millis) {
        new CompletableFuture<Void>()
                .completeOnTimeout(null, millis, TimeUnit.MILLISECONDS)
                .join();
    }

    private static void say(String text, Object... values) {
        System.out.printf(Locale.ROOT, text + "%n", values);
    }
}
