package org.alongside.launch;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.alongside.launch.demo.DemoLoader;
import org.alongside.launch.demo.Target;

/** A whole installation whose servers can be killed, frozen and started again, in a directory deleted at the end. */
public final class FaultStack implements AutoCloseable {

    private final Settings settings;
    private final Secrets secrets;
    private final Servers servers;
    private final Application application;
    private Child child;
    private final List<String> databaseCommand;

    private FaultStack(Settings settings) throws IOException {
        this.settings = settings;
        this.secrets = Secrets.in(settings.data());
        this.servers = new Servers(settings, secrets, new Progress(System.out));
        this.application = new Application(settings, secrets);
        Log.into(settings);
        Directories.createPrivate(settings.cache());
        servers.start(false);
        this.databaseCommand = commandOf(postmaster());
        this.child = application.start();
        application.awaitHealth(child);
    }

    /** With the demo's businesses. Takes about a minute on a calm machine. */
    public static FaultStack start() throws IOException {
        // Tests run in the module's directory; the command says where the project is.
        Path home = Path.of(System.getenv().getOrDefault("ALONGSIDE_HOME", ".."))
                .toAbsolutePath()
                .normalize();
        Path data = Files.createTempDirectory("alongside-faults-");
        FaultStack stack = new FaultStack(new Settings(home, data, Settings.cache(System.getenv()), Ports.free()));
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
        Target target = new Target(
                stack.settings.baseUrl(),
                stack.settings.issuer(),
                stack.secrets.password("setup"),
                "olga",
                "alongside");
        new DemoLoader(stack.settings.demo(), target, line -> {}).load();
        return stack;
    }

    public String baseUrl() {
        return settings.baseUrl();
    }

    /** As {@code kill -9} does; returns when it is dead. */
    public void killApplication() {
        child.process().toHandle().descendants().forEach(ProcessHandle::destroyForcibly);
        child.process().destroyForcibly();
        await(child.process());
    }

    /** Returns when it is ready. */
    public void startApplication() {
        child = application.start();
        application.awaitHealth(child);
    }

    public boolean ready() {
        return Health.status(settings.baseUrl() + "/health/ready") == 200;
    }

    /** @param how {@code fast} or {@code immediate}, as {@code pg_ctl} knows them */
    public void stopDatabase(String how) {
        signal(how.equals("fast") ? "INT" : "QUIT", postmaster());
        awaitDatabaseGone();
    }

    public void killDatabase() {
        List<ProcessHandle> family = ProcessHandle.of(postmaster()).stream()
                .flatMap(ProcessHandle::children)
                .toList();
        signal("KILL", postmaster());
        awaitDatabaseGone();
        // They notice that their parent is gone by themselves, but not at once; a new one waits for them.
        family.forEach(process -> process.onExit().join());
    }

    /** Stops its processes for a while, and lets them go on. */
    public void freezeDatabase(Duration time) {
        List<Long> family = ProcessHandle.of(postmaster()).stream()
                .flatMap(ProcessHandle::children)
                .map(ProcessHandle::pid)
                .toList();
        family.forEach(process -> signal("STOP", process));
        new java.util.concurrent.CompletableFuture<Void>()
                .completeOnTimeout(null, time.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        family.forEach(process -> signal("CONT", process));
    }

    /**
     * By the command that it ran with; returns when it answers. The library that started it would wait for its own
     * lock.
     */
    public void startDatabase() {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL does not run as root: the same name space of users as at the first start.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(databaseCommand);
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(settings.log("postgres").toFile()))
                    .start();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!answers()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("PostgreSQL does not come back");
            }
            LockSupport.parkNanos(100_000_000);
        }
    }

    private boolean answers() {
        try (Connection connection = superuser()) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static List<String> commandOf(long process) {
        try {
            return List.of(Files.readString(Path.of("/proc", Long.toString(process), "cmdline"))
                    .split("\0"));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Past row-level security. */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(settings.applicationJdbc(), "postgres", secrets.password("postgres"));
    }

    private long postmaster() {
        try {
            return Long.parseLong(Files.readAllLines(settings.data().resolve("postgres/postmaster.pid"))
                    .get(0)
                    .strip());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void awaitDatabaseGone() {
        ProcessHandle.of(postmasterOrNone())
                .ifPresent(process -> process.onExit().join());
    }

    private long postmasterOrNone() {
        return Files.exists(settings.data().resolve("postgres/postmaster.pid")) ? postmaster() : Long.MAX_VALUE;
    }

    private static void signal(String name, long process) {
        try {
            await(new ProcessBuilder("kill", "-" + name, Long.toString(process)).start());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void await(Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        if (Files.exists(settings.data())) {
            child.close();
            servers.close();
            try {
                Directories.delete(settings.data());
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
