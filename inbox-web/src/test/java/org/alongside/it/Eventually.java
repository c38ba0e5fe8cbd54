package org.alongside.it;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Asks again until something is so: work that goes on behind an answer has no other end to wait for. */
public final class Eventually {

    private static final long PATIENCE = Duration.ofSeconds(60).toNanos();
    private static final long PAUSE = Duration.ofMillis(200).toNanos();

    private Eventually() {}

    /** @throws AssertionError if it is not so within a minute */
    public static void that(String fact, BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE;
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Never came true: " + fact);
            }
            LockSupport.parkNanos(PAUSE);
        }
    }
}
