package org.alongside.launch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;

/** All three, started as concurrently as they depend on each other and stopped in the opposite order. */
final class Servers implements AutoCloseable {

    private final Settings settings;
    private final Secrets secrets;
    private final Progress progress;
    private final Children children;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private boolean closing;

    Servers(Settings settings, Secrets secrets, Progress progress) {
        this.settings = settings;
        this.secrets = secrets;
        this.progress = progress;
        this.children = new Children(settings.data());
    }

    /** Returns when all are well. */
    void start(boolean withApplication) {
        ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(Servers::daemon);
        ticker.scheduleAtFixedRate(progress::stillWaiting, 10, 10, TimeUnit.SECONDS);
        try {
            Postgres postgres = startPostgres();
            CompletableFuture<Void> keycloak = CompletableFuture.runAsync(() -> startKeycloak(postgres));
            migrate();
            if (withApplication) {
                startApplication();
            }
            keycloak.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        } finally {
            ticker.shutdownNow();
        }
    }

    private Postgres startPostgres() {
        progress.begin("PostgreSQL");
        Postgres postgres = Postgres.start(settings, secrets);
        keep(postgres);
        progress.ready("PostgreSQL");
        return postgres;
    }

    private void migrate() {
        try {
            int applied = Migrations.apply(
                    settings.jdbc("alongside"), "alongside_owner", secrets.password("alongside_owner"));
            if (applied > 0) {
                progress.say("Applied " + applied + " migrations.");
            }
        } catch (FlywayException failure) {
            throw new Refusal(
                    "The database in " + settings.data() + " does not fit this version of Alongside: "
                            + failure.getMessage().lines().limit(3).collect(Collectors.joining(" ")),
                    "Run the version that made it, or delete its data with ./alongside run --reset.");
        }
    }

    private void startKeycloak(Postgres postgres) {
        progress.begin(Keycloak.NAME);
        Keycloak keycloak = new Keycloak(settings, secrets, postgres);
        Child child = keep(keycloak.start(progress));
        keycloak.awaitHealth(child);
        progress.ready(Keycloak.NAME);
    }

    private void startApplication() {
        progress.begin(Application.NAME);
        Application application = new Application(settings, secrets);
        Child child = keep(application.start());
        application.awaitHealth(child);
        progress.ready(Application.NAME);
    }

    private Child keep(Child child) {
        children.remember(child.process().toHandle());
        keep((AutoCloseable) child);
        return child;
    }

    private synchronized void keep(AutoCloseable server) {
        running.push(server);
        if (closing) {
            // Ctrl-C came while it was starting.
            close();
        }
    }

    /** The first server that ended although nobody asked it to. */
    synchronized Optional<Child> dead() {
        return running.stream()
                .filter(Child.class::isInstance)
                .map(Child.class::cast)
                .filter(child -> !closing && !child.alive())
                .findFirst();
    }

    @Override
    public synchronized void close() {
        closing = true;
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception failure) {
                progress.say("While stopping: " + failure.getMessage());
            }
        }
        children.forget();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "progress");
        thread.setDaemon(true);
        return thread;
    }
}
