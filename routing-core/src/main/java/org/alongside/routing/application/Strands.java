package org.alongside.routing.application;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Works on tasks with few threads: those of one strand one after the other, in the order in which they came, and
 * strands side by side. When many wait, a thread takes several of one group but of different strands at once, so that
 * they can share what costs the same for one as for many; what then remains of each is done by itself, before anything
 * that waits. While work waits for something outside, another thread may take its place. Thread-safe.
 */
final class Strands<T> {

    private static final Logger LOG = System.getLogger(Strands.class.getName());
    /** How far it is looked for more of the same group. */
    private static final int FAR = 100;

    private record Task<T>(String group, String strand, T what) {}

    /** What is still to do of a task that began with others. */
    private record Rest<T>(Task<T> task, Runnable work) {}

    private final Executor executor;
    private final Limits limits;
    private final Function<List<T>, Map<T, Runnable>> work;
    /** Tasks of every strand that is ready or running. */
    private final Map<String, Deque<Task<T>>> lines = new HashMap<>();

    private final Deque<String> ready = new ArrayDeque<>();
    private final Deque<Rest<T>> rests = new ArrayDeque<>();
    private final ThreadLocal<Boolean> working = ThreadLocal.withInitial(() -> false);
    private int workers;
    private int waiting;
    private int tasks;

    /**
     * @param threads at the same time
     * @param room tasks that may wait; more are refused
     * @param atOnce tasks that one thread may take together
     */
    record Limits(int threads, int room, int atOnce) {}

    Strands(Executor executor, Limits limits, Consumer<List<T>> work) {
        this(executor, limits, (Function<List<T>, Map<T, Runnable>>) tasks -> {
            work.accept(tasks);
            return Map.of();
        });
    }

    private Strands(Executor executor, Limits limits, Function<List<T>, Map<T, Runnable>> work) {
        this.executor = executor;
        this.limits = limits;
        this.work = work;
    }

    /**
     * @param begin works on several, and says what remains of which, each to be done by itself; a task of which nothing
     *     remains is done
     */
    static <T> Strands<T> inTwoSteps(Executor executor, Limits limits, Function<List<T>, Map<T, Runnable>> begin) {
        return new Strands<>(executor, limits, begin);
    }

    /** @return false if there is no room */
    boolean run(String group, String strand, T what) {
        if (!add(new Task<>(group, strand, what))) {
            return false;
        }
        begin();
        return true;
    }

    /** Waits in a thread of this, which counts for none meanwhile. In any other thread it just waits. */
    <R> R aside(Supplier<R> wait) {
        if (!working.get()) {
            return wait.get();
        }
        away(1);
        begin();
        try {
            return wait.get();
        } finally {
            away(-1);
        }
    }

    private synchronized void away(int more) {
        waiting += more;
    }

    private void begin() {
        if (hire()) {
            try {
                executor.execute(this::work);
            } catch (RejectedExecutionException shuttingDown) {
                leave();
            }
        }
    }

    /** Whether anything waits or runs. */
    synchronized boolean busy() {
        return tasks > 0;
    }

    private synchronized boolean add(Task<T> task) {
        if (tasks >= limits.room()) {
            return false;
        }
        tasks++;
        Deque<Task<T>> line = lines.get(task.strand());
        if (line == null) {
            line = new ArrayDeque<>();
            lines.put(task.strand(), line);
            ready.add(task.strand());
        }
        line.add(task);
        return true;
    }

    private synchronized boolean hire() {
        boolean needed = workers - waiting < limits.threads() && !(ready.isEmpty() && rests.isEmpty());
        workers += needed ? 1 : 0;
        return needed;
    }

    private void work() {
        working.set(true);
        boolean over = false;
        try {
            for (Optional<Runnable> job = next(); job.isPresent(); job = next()) {
                job.get().run();
            }
            over = true;
        } finally {
            working.remove();
            if (!over) {
                leave();
            }
        }
    }

    /** Nothing for a thread whose place was taken while it waited. */
    private synchronized Optional<Runnable> next() {
        boolean stays = workers - waiting <= limits.threads();
        Optional<Runnable> job =
                stays ? Optional.ofNullable(rests.poll()).map(rest -> () -> finish(rest)) : Optional.empty();
        if (stays && job.isEmpty()) {
            List<Task<T>> taken = share();
            job = taken.isEmpty() ? Optional.empty() : Optional.of(() -> work(taken));
        }
        workers -= job.isEmpty() ? 1 : 0;
        return job;
    }

    /** What fails costs its own tasks and no thread: with the last thread all work would end. */
    private void work(List<Task<T>> taken) {
        Map<T, Runnable> remaining = Map.of();
        try {
            remaining = work.apply(taken.stream().map(Task::what).toList());
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, taken.size() + " tasks failed", failure);
        } finally {
            done(taken, remaining);
        }
        remaining.keySet().forEach(each -> begin());
    }

    private void finish(Rest<T> rest) {
        try {
            rest.work().run();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "A task failed", failure);
        } finally {
            done(List.of(rest.task()), Map.of());
        }
    }

    /** A fair part of what is ready, so that no other thread stands idle while one has a pile. */
    private List<Task<T>> share() {
        int share = Math.min(limits.atOnce(), (ready.size() + limits.threads() - 1) / limits.threads());
        List<Task<T>> taken = new ArrayList<>();
        Iterator<String> strands = ready.iterator();
        for (int looked = 0; taken.size() < share && looked < FAR && strands.hasNext(); looked++) {
            Deque<Task<T>> line = lines.get(strands.next());
            if (taken.isEmpty() || taken.get(0).group().equals(line.element().group())) {
                taken.add(line.remove());
                strands.remove();
            }
        }
        return taken;
    }

    private synchronized void done(List<Task<T>> taken, Map<T, Runnable> remaining) {
        for (Task<T> task : taken) {
            Runnable rest = remaining.get(task.what());
            if (rest == null) {
                done(task);
            } else {
                rests.add(new Rest<>(task, rest));
            }
        }
    }

    private void done(Task<T> task) {
        tasks--;
        if (lines.get(task.strand()).isEmpty()) {
            lines.remove(task.strand());
        } else {
            ready.add(task.strand());
        }
    }

    private synchronized void leave() {
        workers--;
    }
}
