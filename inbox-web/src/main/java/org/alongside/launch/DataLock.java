package org.alongside.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * One launcher per data directory. The lock dies with its process, however that dies; the file names the process for
 * people and for {@code stop}.
 */
final class DataLock implements AutoCloseable {

    private static final String PID = "launcher.pid";

    private final Path data;
    private final FileChannel channel;

    private DataLock(Path data, FileChannel channel) {
        this.data = data;
        this.channel = channel;
    }

    static DataLock take(Path data) {
        try {
            Files.createDirectories(data);
            FileChannel channel =
                    FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw inUse(data);
            }
            DataLock lock = new DataLock(data, channel);
            lock.sign();
            return lock;
        } catch (IOException failure) {
            throw new Refusal(
                    "Cannot lock " + data + ": " + failure + ".",
                    "Check who owns that directory, or set ALONGSIDE_DATA to one of your own.");
        }
    }

    /** Writes down who holds it. */
    void sign() {
        try {
            Files.writeString(
                    data.resolve(PID), String.valueOf(ProcessHandle.current().pid()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The launcher that holds the directory, if one does. */
    static Optional<ProcessHandle> holder(Path data) {
        try {
            return ProcessHandle.of(
                    Long.parseLong(Files.readString(data.resolve(PID)).trim()));
        } catch (IOException | NumberFormatException nobody) {
            return Optional.empty();
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    private static Refusal inUse(Path data) {
        String process =
                holder(data).map(handle -> " (process " + handle.pid() + ")").orElse("");
        return new Refusal(
                "Alongside already runs from " + data + process + ".",
                "Stop it with ./alongside stop, or start a second one with its own ALONGSIDE_DATA and ALONGSIDE_PORT.");
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(data.resolve(PID));
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
