package org.alongside.faults;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.alongside.launch.Postmaster;

/** What happens to an installation. Each leaves it running, or able to come back by itself. */
enum Fault {
    KILL_NODE {
        @Override
        void happen(Stage stage, Random random) {
            stage.killOne(random);
        }
    },
    /** Nobody is left: what was acknowledged is in the database only. */
    KILL_ALL_NODES {
        @Override
        void happen(Stage stage, Random random) {
            stage.killAll();
        }
    },
    RESTART_DATABASE_FAST {
        @Override
        void happen(Stage stage, Random random) {
            down(stage, () -> stage.postmaster().stop("fast"), stage.postmaster()::start);
        }
    },
    RESTART_DATABASE_IMMEDIATE {
        @Override
        void happen(Stage stage, Random random) {
            down(stage, () -> stage.postmaster().stop("immediate"), stage.postmaster()::start);
        }
    },
    KILL_DATABASE {
        @Override
        void happen(Stage stage, Random random) {
            down(stage, stage.postmaster()::kill, stage.postmaster()::start);
        }
    },
    FREEZE_DATABASE {
        @Override
        void happen(Stage stage, Random random) {
            Postmaster postmaster = stage.postmaster();
            List<ProcessHandle> frozen = postmaster.freeze();
            down(stage, () -> pause(FREEZE), () -> postmaster.thaw(frozen));
        }
    };

    private static final Duration FREEZE = Duration.ofSeconds(20);

    abstract void happen(Stage stage, Random random);

    boolean ofDatabase() {
        return this != KILL_NODE && this != KILL_ALL_NODES;
    }

    /**
     * From the end of the first step to the beginning of the second nothing can be kept; a freeze is the first step.
     */
    void down(Stage stage, Runnable away, Runnable back) {
        long frozen = System.nanoTime();
        away.run();
        long gone = this == FREEZE_DATABASE ? frozen : System.nanoTime();
        stage.history().outage(name(), gone, System.nanoTime());
        back.run();
    }

    private static void pause(Duration time) {
        new CompletableFuture<Void>()
                .completeOnTimeout(null, time.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
