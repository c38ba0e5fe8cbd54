package org.alongside.faults;

import java.time.Duration;
import org.alongside.launch.FaultStack;

/** What happens to an installation. Each leaves it running, or able to come back by itself. */
enum Fault {
    KILL_APPLICATION {
        @Override
        void happen(FaultStack stack) {
            stack.killApplication();
            stack.startApplication();
        }
    },
    RESTART_DATABASE_FAST {
        @Override
        void happen(FaultStack stack) {
            stack.stopDatabase("fast");
            stack.startDatabase();
        }
    },
    RESTART_DATABASE_IMMEDIATE {
        @Override
        void happen(FaultStack stack) {
            stack.stopDatabase("immediate");
            stack.startDatabase();
        }
    },
    KILL_DATABASE {
        @Override
        void happen(FaultStack stack) {
            stack.killDatabase();
            stack.startDatabase();
        }
    },
    FREEZE_DATABASE {
        @Override
        void happen(FaultStack stack) {
            stack.freezeDatabase(Duration.ofSeconds(20));
        }
    };

    abstract void happen(FaultStack stack);
}
