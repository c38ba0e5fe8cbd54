package org.alongside.launch;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.alongside.launch.demo.DemoConversations;
import org.alongside.launch.demo.DemoHistory;
import org.alongside.launch.demo.DemoLoader;
import org.alongside.launch.demo.LoadFailure;
import org.alongside.launch.demo.Target;

/** {@code run}, {@code run --reset} and {@code stop} of the script {@code ./alongside}. */
public final class Main {

    private static final int REFUSED = 1;
    private static final String DEMO_PASSWORD = "alongside";

    private final Settings settings;
    private final Progress progress = new Progress(System.out);
    private volatile boolean stopping;

    private Main(Settings settings) {
        this.settings = settings;
    }

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        try {
            Main main = new Main(Settings.from(System.getenv()));
            if (words.contains("stop")) {
                main.stop();
            } else {
                main.run(words.contains("--reset"));
            }
        } catch (Refusal refusal) {
            System.err.println("\nAlongside cannot start: " + refusal.getMessage() + "\n" + refusal.remedy());
            System.exit(REFUSED);
        } catch (RuntimeException unexpected) {
            Logger.getLogger(Main.class.getName()).log(Level.SEVERE, "Alongside stops", unexpected);
            System.err.println(
                    "\nAlongside stops: " + unexpected + "\nMore is in logs/launcher.log of the data directory.");
            System.exit(REFUSED);
        }
    }

    private void run(boolean reset) {
        Machine.require(settings);
        DataLock lock = DataLock.take(settings.data());
        int leftovers = new Children(settings.data()).clearLeftovers();
        if (leftovers > 0) {
            progress.say("Ended " + leftovers + " processes that an earlier run left behind.");
        }
        if (reset) {
            Directories.empty(settings.data(), "lock");
            lock.sign();
            progress.say("Emptied " + settings.data() + ".");
        }
        settings.ports().requireFree();
        Log.into(settings);
        serve(lock);
    }

    private void serve(DataLock lock) {
        Secrets secrets = Secrets.in(settings.data());
        Servers servers = new Servers(settings, secrets, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(servers, lock), "stop"));
        progress.say("Starting PostgreSQL, Keycloak and Alongside ...");
        try {
            servers.start(true);
            loadDemo(secrets);
            System.out.println(Greeting.of(settings));
            letPeopleTalk(secrets);
            watch(servers);
        } catch (RuntimeException failure) {
            // Once we stop the servers ourselves, that they end is no news.
            if (!stopping) {
                throw failure;
            }
        }
    }

    /** Without its demo the product still runs. */
    private void loadDemo(Secrets secrets) {
        try {
            new DemoLoader(settings.demo(), target(secrets), progress::say).load();
        } catch (LoadFailure failure) {
            progress.say("The demo is not complete: " + failure.getMessage());
            progress.say("Everything else works. The next ./alongside run takes it up again.");
        }
    }

    private Target target(Secrets secrets) {
        return new Target(settings.baseUrl(), settings.issuer(), secrets.password("setup"), "olga", DEMO_PASSWORD);
    }

    /** Beside everything else: nobody waits for customers to write and for a year to be told. */
    private void letPeopleTalk(Secrets secrets) {
        DemoConversations conversations =
                new DemoConversations(settings.demo(), target(secrets), Duration.ofSeconds(1), progress::say);
        DemoHistory history =
                new DemoHistory(target(secrets), LocalDate.now(ZoneOffset.UTC), Duration.ofSeconds(5), progress::say);
        Thread telling = new Thread(
                () -> {
                    bringIn("The demo's conversations are", conversations::load);
                    bringIn("The demo's last year is", history::load);
                },
                "demo-people");
        telling.setDaemon(true);
        telling.start();
    }

    private void bringIn(String what, Runnable load) {
        try {
            load.run();
        } catch (LoadFailure failure) {
            if (!stopping) {
                progress.say(what + " not complete: " + failure.getMessage());
                progress.say("The next ./alongside run takes it up again.");
            }
        }
    }

    private void watch(Servers servers) {
        CountDownLatch never = new CountDownLatch(1);
        try {
            while (!never.await(1, TimeUnit.SECONDS)) {
                Optional<Child> dead = servers.dead();
                if (dead.isPresent()) {
                    throw dead.get().failed("ended unexpectedly");
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop(Servers servers, DataLock lock) {
        stopping = true;
        System.out.println();
        progress.say("Stopping ...");
        servers.close();
        lock.close();
        progress.say("Stopped. The data is kept in " + settings.data() + ".");
    }

    private void stop() {
        Optional<ProcessHandle> launcher = DataLock.holder(settings.data()).filter(Main::isLauncher);
        launcher.ifPresent(Children::stopPatiently);
        int leftovers = new Children(settings.data()).clearLeftovers();
        progress.say(
                launcher.isPresent() || leftovers > 0
                        ? "Stopped."
                        : "Nothing was running from " + settings.data() + ".");
    }

    private static boolean isLauncher(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(Main.class.getName());
    }
}
