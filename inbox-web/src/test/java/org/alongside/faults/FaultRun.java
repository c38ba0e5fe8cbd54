package org.alongside.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.alongside.faults.History.End;
import org.alongside.launch.FaultStack;

/**
 * Customers write while servers are killed, restarted and frozen at seeded moments; at the end a checker looks for what
 * was lost, doubled, reordered, answered twice or left open. {@code alongside.faults.kills} kills of the application,
 * {@code alongside.faults.database} times each fault of the database, {@code alongside.faults.seed}.
 */
public final class FaultRun {

    private static final int CUSTOMERS = 8;
    private static final Duration LONGEST_QUIET = Duration.ofMinutes(3);
    private static final int LONGEST_GAP_MILLIS = 4_000;

    private final FaultStack stack;
    private final Random random;
    private final History history = new History();
    private final List<ChatDriver> drivers = new ArrayList<>();

    FaultRun(FaultStack stack, long seed) {
        this.stack = stack;
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        long seed = Long.getLong("alongside.faults.seed", 1);
        int kills = Integer.getInteger("alongside.faults.kills", 10);
        int database = Integer.getInteger("alongside.faults.database", 1);
        say("Seed %d: %d kills of the application, each fault of the database %d times", seed, kills, database);
        try (FaultStack stack = FaultStack.start()) {
            List<String> faults = new FaultRun(stack, seed).run(plan(kills, database, seed));
            faults.forEach(System.out::println);
            System.exit(faults.isEmpty() ? 0 : 1);
        }
    }

    private static List<Fault> plan(int kills, int database, long seed) {
        List<Fault> plan = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            int times = fault == Fault.KILL_APPLICATION ? kills : database;
            plan.addAll(Collections.nCopies(times, fault));
        }
        Collections.shuffle(plan, new Random(seed));
        return plan;
    }

    /** @return what is wrong afterwards, a line each */
    List<String> run(List<Fault> plan) throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        String key = widgetKey();
        for (int i = 0; i < CUSTOMERS; i++) {
            drivers.add(new ChatDriver(stack.baseUrl(), key, "run" + random.nextInt(1_000_000) + "x" + i, history, i));
        }
        drivers.forEach(threads::submit);
        int number = 0;
        for (Fault fault : plan) {
            pause(500 + random.nextInt(LONGEST_GAP_MILLIS));
            long taken = history.count(End.OK);
            long began = System.nanoTime();
            fault.happen(stack);
            double up = (System.nanoTime() - began) / 1e9;
            double working = up + awaitWork(taken);
            say("%3d %-28s up after %5.1f s, first message taken after %5.1f s", ++number, fault, up, working);
        }
        pause(LONGEST_GAP_MILLIS);
        drivers.forEach(ChatDriver::stop);
        threads.shutdown();
        threads.awaitTermination(2, TimeUnit.MINUTES);
        return judge();
    }

    /** @return seconds until something was taken in again */
    private double awaitWork(long before) {
        long began = System.nanoTime();
        long during = Math.max(before, history.count(End.OK));
        while (history.count(End.OK) <= during && System.nanoTime() - began < LONGEST_QUIET.toNanos()) {
            pause(50);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private List<String> judge() throws SQLException {
        try (Connection database = stack.superuser()) {
            Checker checker = new Checker(database);
            long end = System.nanoTime() + LONGEST_QUIET.toNanos();
            while (!checker.quiet() && System.nanoTime() < end) {
                pause(500);
            }
            List<String> faults = checker.faults(history);
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

    private String widgetKey() throws SQLException {
        try (Connection database = stack.superuser();
                Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery(
                        "select public_key from tenant.inboxes i"
                                + " join tenant.tenants t on t.id = i.tenant_id where t.slug = 'marlow' and i.channel = 'WEB_CHAT'")) {
            result.next();
            return result.getString(1);
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
