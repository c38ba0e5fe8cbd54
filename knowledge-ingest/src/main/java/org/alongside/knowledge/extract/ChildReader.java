package org.alongside.knowledge.extract;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.alongside.knowledge.domain.Unreadable;

/**
 * Reads in a process of its own, started when the first file comes, used again for the next ones, and replaced after
 * some or when a file has killed it. One file at a time: reading never takes more of the machine than one core.
 */
@ApplicationScoped
public class ChildReader implements DocumentReader, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ChildReader.class.getName());

    private static final Duration IDLE = Duration.ofMinutes(1);

    private final ReadingLimits limits;
    private Optional<Child> child = Optional.empty();
    private long lastUsed;

    public ChildReader() {
        this(ReadingLimits.USUAL);
    }

    public ChildReader(ReadingLimits limits) {
        this.limits = limits;
    }

    @Override
    public synchronized List<String> read(Order order, InputStream content, Sink sink) throws IOException {
        Child reader = child();
        boolean whole = false;
        try {
            List<String> warnings = reader.read(order, content, sink);
            whole = true;
            return warnings;
        } catch (Unreadable unreadable) {
            whole = reader.alive();
            LOG.log(Level.INFO, "A file could not be read: {0}", unreadable.remark());
            throw unreadable;
        } finally {
            lastUsed = System.nanoTime();
            if (!whole || reader.files() >= limits.files()) {
                close();
            }
        }
    }

    /** Ends the child, if there is one; the next file starts another. */
    @Override
    @PreDestroy
    public synchronized void close() {
        child.ifPresent(Child::close);
        child = Optional.empty();
    }

    /** Gives the memory back when nothing has been read for a while. */
    @Override
    public synchronized void rest() {
        if (child.isPresent() && System.nanoTime() - lastUsed > IDLE.toNanos()) {
            close();
        }
    }

    /** The process that reads now, for measuring. */
    public synchronized Optional<ProcessHandle> process() {
        return child.flatMap(reader -> ProcessHandle.of(reader.pid()));
    }

    /** The only directory of that process, for looking. */
    synchronized Optional<Path> home() {
        return child.map(Child::home);
    }

    private Child child() throws IOException {
        if (child.isEmpty() || !child.get().alive()) {
            close();
            child = Optional.of(Child.start(limits));
        }
        return child.get();
    }
}
