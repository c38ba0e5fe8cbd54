package org.alongside.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** UUID version 7 (RFC 9562): 48 bits of milliseconds, then 74 random bits. */
@ApplicationScoped
public class TimeOrderedIds implements Ids {

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @jakarta.inject.Inject
    public TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public UUID next() {
        long version7 = 0x7000L | (random.nextInt() & 0x0FFFL);
        long variant2 = 0x8000_0000_0000_0000L | (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL);
        return new UUID(clock.millis() << 16 | version7, variant2);
    }
}
