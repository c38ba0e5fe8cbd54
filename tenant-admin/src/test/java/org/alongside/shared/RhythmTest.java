package org.alongside.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class RhythmTest {

    private final Queue<Runnable> threads = new ArrayDeque<>();
    private int rounds;
    private Runnable within = () -> {};
    private final Rhythm rhythm = new Rhythm("counting", this::round, threads::add);

    private void round() {
        rounds++;
        within.run();
    }

    private void workAll() {
        while (!threads.isEmpty()) {
            threads.remove().run();
        }
    }

    @Test
    void whoeverBeginsARoundDoesNotWorkIt() {
        rhythm.due();

        assertEquals(0, rounds);
        workAll();
        assertEquals(1, rounds);
    }

    @Test
    void aLookDuringARoundPasses() {
        within = rhythm::due;
        rhythm.due();
        rhythm.due();
        workAll();

        assertEquals(1, rounds);
    }

    @Test
    void whatIsWantedDuringARoundGetsOneOfItsOwn() {
        within = () -> {
            within = () -> {};
            rhythm.soon();
            rhythm.soon();
        };
        rhythm.soon();
        workAll();

        assertEquals(2, rounds);
    }

    @Test
    void aFailedRoundStopsNothing() {
        within = () -> {
            throw new IllegalStateException("as told");
        };
        rhythm.due();
        workAll();
        rhythm.due();
        workAll();

        assertEquals(2, rounds);
    }

    @Test
    void withoutAThreadTheNextLookTriesAgain() {
        int[] refused = {0};
        Rhythm poor = new Rhythm("counting", this::round, task -> {
            if (refused[0]++ == 0) {
                throw new RejectedExecutionException();
            }
            task.run();
        });
        poor.due();
        poor.due();

        assertEquals(1, rounds);
    }

    @Test
    void restingOnesNeverWork() {
        Rhythm.RESTING.soon();
        Rhythm.RESTING.due();

        assertEquals(0, rounds);
    }
}
