package org.alongside.routing.ai;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps us from asking a server that is down: after some failures in a row it is left alone for a while, then one call
 * may try. Thread-safe.
 */
public final class Fuse {

    private final int failuresAllowed;
    private final Duration rest;
    private final Clock clock;
    private int failures;
    private Instant closedAgainAt = Instant.MIN;

    /** @param failuresAllowed in a row @param rest after that many, and after each one that tries */
    public Fuse(int failuresAllowed, Duration rest, Clock clock) {
        this.failuresAllowed = failuresAllowed;
        this.rest = rest;
        this.clock = clock;
    }

    /** Whether it may be asked now. */
    public synchronized boolean lets() {
        if (failures < failuresAllowed) {
            return true;
        }
        if (clock.instant().isBefore(closedAgainAt)) {
            return false;
        }
        closedAgainAt = clock.instant().plus(rest);
        return true;
    }

    public synchronized void worked() {
        failures = 0;
    }

    public synchronized void failed() {
        failures++;
        closedAgainAt = clock.instant().plus(rest);
    }
}
