package org.alongside.routing.ai;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps us from asking a server that is down: after some failures in a row it is left alone for a while, then one call
 * may try. Thread-safe.
 */
final class Fuse {

    private final int failuresAllowed;
    private final Duration rest;
    private final Clock clock;
    private int failures;
    private Instant closedAgainAt = Instant.MIN;

    Fuse(int failuresAllowed, Duration rest, Clock clock) {
        this.failuresAllowed = failuresAllowed;
        this.rest = rest;
        this.clock = clock;
    }

    synchronized boolean lets() {
        if (failures < failuresAllowed) {
            return true;
        }
        if (clock.instant().isBefore(closedAgainAt)) {
            return false;
        }
        closedAgainAt = clock.instant().plus(rest);
        return true;
    }

    synchronized void worked() {
        failures = 0;
    }

    synchronized void failed() {
        failures++;
        closedAgainAt = clock.instant().plus(rest);
    }
}
