package org.alongside.inbox.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallRatesTest {

    private static final UUID KEY = new UUID(1, 1);

    private Instant now = Instant.EPOCH;
    private final CallRates rates = new CallRates(
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            },
            60);

    @Test
    void aMinutesWorthIsThereAtOnceAndThenItRefills() {
        for (int call = 0; call < 60; call++) {
            assertEquals(Duration.ZERO, rates.take(KEY));
        }
        assertTrue(rates.take(KEY).compareTo(Duration.ZERO) > 0);
        assertTrue(rates.take(KEY).compareTo(Duration.ofSeconds(2)) < 0, "a refused call owes nothing");

        now = now.plusSeconds(2);
        assertEquals(Duration.ZERO, rates.take(KEY));
        assertEquals(Duration.ZERO, rates.take(new UUID(1, 2)));
    }
}
