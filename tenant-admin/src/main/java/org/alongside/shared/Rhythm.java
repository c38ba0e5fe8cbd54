package org.alongside.shared;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Work that is done in rounds, one at a time, on threads of an executor. A round that fails is logged, and the next one
 * tries again. Thread-safe; nobody who calls it waits.
 */
public final class Rhythm {

    /** One that never works. */
    public static final Rhythm RESTING = new Rhythm("", () -> {}, round -> {});

    private static final Logger LOG = System.getLogger(Rhythm.class.getName());
    private static final int RESTS = 0;
    private static final int WORKS = 1;
    private static final int WORKS_AND_IS_WANTED_AGAIN = 2;

    private final String what;
    private final Runnable round;
    private final Executor executor;
    private final AtomicInteger state = new AtomicInteger(RESTS);

    /** @param what the work, for the log */
    Rhythm(String what, Runnable round, Executor executor) {
        this.what = what;
        this.round = round;
        this.executor = executor;
    }

    /** Begins a round, unless one is going on. */
    void due() {
        if (state.compareAndSet(RESTS, WORKS)) {
            begin();
        }
    }

    /** Begins a round; if one is going on, another one follows it, because that one may have looked already. */
    public void soon() {
        int found = state.getAndUpdate(now -> now == RESTS ? WORKS : WORKS_AND_IS_WANTED_AGAIN);
        if (found == RESTS) {
            begin();
        }
    }

    private void begin() {
        try {
            executor.execute(this::work);
        } catch (RejectedExecutionException noThread) {
            state.set(RESTS);
            LOG.log(Level.WARNING, "No thread for: " + what, noThread);
        }
    }

    private void work() {
        try {
            round.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "A round failed, and the next one tries again: " + what, failure);
        } finally {
            if (!state.compareAndSet(WORKS, RESTS)) {
                state.set(WORKS);
                begin();
            }
        }
    }
}
