package org.alongside.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The processes that a launcher started, remembered on disk: after a {@code kill -9} of the launcher the next start
 * clears them up.
 */
final class Children {

    private static final int PATIENCE_SECONDS = 15;

    private final Path file;
    private final Path postmaster;

    Children(Path data) {
        file = data.resolve("children");
        postmaster = data.resolve("postgres/postmaster.pid");
    }

    void remember(ProcessHandle process) {
        try {
            Files.writeString(
                    file,
                    process.pid() + " " + startOf(process) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Ends what an earlier launcher left behind: the servers first, then the database under them. Returns how many
     * there were.
     */
    int clearLeftovers() {
        List<ProcessHandle> servers =
                lines(file).stream().flatMap(line -> alive(line).stream()).toList();
        servers.forEach(Children::stop);
        Optional<ProcessHandle> database = leftDatabase();
        database.ifPresent(Children::stop);
        forget();
        return servers.size() + (database.isPresent() ? 1 : 0);
    }

    static void stop(ProcessHandle process) {
        stop(process, PATIENCE_SECONDS);
    }

    /** For a launcher, which first stops three servers. */
    static void stopPatiently(ProcessHandle process) {
        stop(process, 4 * PATIENCE_SECONDS);
    }

    private static void stop(ProcessHandle process, int seconds) {
        process.destroy();
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A process number is used again by the system; number and start time together are not. */
    private static Optional<ProcessHandle> alive(String line) {
        String[] parts = line.split(" ");
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(process -> startOf(process) == Long.parseLong(parts[1]));
    }

    private Optional<ProcessHandle> leftDatabase() {
        return lines(postmaster).stream()
                .findFirst()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.trim())))
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static List<String> lines(Path path) {
        try {
            return Files.exists(path) ? Files.readAllLines(path) : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
