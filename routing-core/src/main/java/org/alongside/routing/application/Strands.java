package org.alongside.routing.application;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Runs tasks on few threads: those of one strand one after the other, in the order in which they came, and strands side
 * by side. Tasks must not throw. Thread-safe.
 */
final class Strands {

    private record Task(String strand, Runnable work) {}

    private final Executor executor;
    private final int most;
    private final int room;
    /** Tasks of every strand that is ready or running. */
    private final Map<String, Deque<Task>> lines = new HashMap<>();

    private final Deque<String> ready = new ArrayDeque<>();
    private int workers;
    private int tasks;

    /**
     * @param most threads at the same time
     * @param room tasks that may wait; more are refused
     */
    Strands(Executor executor, int most, int room) {
        this.executor = executor;
        this.most = most;
        this.room = room;
    }

    /** @return false if there is no room */
    boolean run(String strand, Runnable work) {
        if (!add(new Task(strand, work))) {
            return false;
        }
        if (hire()) {
            try {
                executor.execute(this::work);
            } catch (RejectedExecutionException shuttingDown) {
                leave();
            }
        }
        return true;
    }

    /** Whether anything waits or runs. */
    synchronized boolean busy() {
        return tasks > 0;
    }

    private synchronized boolean add(Task task) {
        if (tasks >= room) {
            return false;
        }
        tasks++;
        Deque<Task> line = lines.get(task.strand());
        if (line == null) {
            line = new ArrayDeque<>();
            lines.put(task.strand(), line);
            ready.add(task.strand());
        }
        line.add(task);
        return true;
    }

    private synchronized boolean hire() {
        boolean needed = workers < most && !ready.isEmpty();
        workers += needed ? 1 : 0;
        return needed;
    }

    private void work() {
        for (Optional<Task> task = next(); task.isPresent(); task = next()) {
            try {
                task.get().work().run();
            } finally {
                done(task.get().strand());
            }
        }
    }

    private synchronized Optional<Task> next() {
        String strand = ready.poll();
        if (strand == null) {
            workers--;
            return Optional.empty();
        }
        return Optional.of(lines.get(strand).remove());
    }

    private synchronized void done(String strand) {
        tasks--;
        if (lines.get(strand).isEmpty()) {
            lines.remove(strand);
        } else {
            ready.add(strand);
        }
    }

    private synchronized void leave() {
        workers--;
    }
}
