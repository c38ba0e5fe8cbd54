package org.alongside.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** PostgreSQL's processes, to be stopped, killed and frozen, and the server started again on the same data. */
public final class Postmaster {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Connects past the application. */
    interface Connecting {
        Connection connect() throws SQLException;
    }

    private final Settings settings;
    private final Connecting connecting;
    private final List<String> command;

    /** While the server runs: it is started again by the command that it runs with. */
    Postmaster(Settings settings, Connecting connecting) {
        this.settings = settings;
        this.connecting = connecting;
        this.command = commandOf(process());
    }

    public long process() {
        try {
            return Long.parseLong(Files.readAllLines(file()).get(0).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @param how {@code fast} or {@code immediate}, as {@code pg_ctl} knows them; returns when it is gone */
    public void stop(String how) {
        List<ProcessHandle> family = family();
        signal(how.equals("fast") ? "INT" : "QUIT", process());
        family.forEach(process -> process.onExit().join());
    }

    /** As {@code kill -9} does; returns when it and its children are gone. */
    public void kill() {
        List<ProcessHandle> family = family();
        signal("KILL", process());
        // They notice that their parent is gone by themselves, but not at once; a new one waits for them.
        family.forEach(process -> process.onExit().join());
    }

    /** Stops all of its processes where they are; who connects meanwhile hears nothing. */
    public List<ProcessHandle> freeze() {
        signal("STOP", process());
        // Now that it starts no more of them.
        List<ProcessHandle> family = family();
        family.forEach(process -> signal("STOP", process.pid()));
        return family;
    }

    public void thaw(List<ProcessHandle> family) {
        family.forEach(process -> signal("CONT", process.pid()));
        awaitAnswer();
    }

    /** Returns when it answers. The library that started it first would wait for its own lock. */
    public void start() {
        List<String> words = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL does not run as root: the same name space of users as at the first start.
            words.addAll(List.of("unshare", "-U"));
        }
        words.addAll(command);
        try {
            new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(settings.log("postgres").toFile()))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        awaitAnswer();
    }

    private void awaitAnswer() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("PostgreSQL does not come back");
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    private boolean answers() {
        try (Connection connection = connecting.connect()) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** The server first, then those that it started. */
    private List<ProcessHandle> family() {
        return ProcessHandle.of(process()).stream()
                .flatMap(server -> Stream.concat(Stream.of(server), server.children()))
                .toList();
    }

    private Path file() {
        return settings.data().resolve("postgres/postmaster.pid");
    }

    private static List<String> commandOf(long process) {
        try {
            return List.of(Files.readString(Path.of("/proc", Long.toString(process), "cmdline"))
                    .split("\0"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A connection's process may be gone by now. */
    private static void signal(String name, long process) {
        Commands.succeeds("kill", "-" + name, Long.toString(process));
    }
}
