package org.alongside.inbox.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps what this node sends to a carrier below the carrier's limit, so that it does not have to refuse. Thread-safe.
 */
@ApplicationScoped
public class Pace {

    private static final int MOST_KEYS = 10_000;

    private record Second(long second, int used) {}

    private final Map<String, Second> seconds = new ConcurrentHashMap<>();
    private final Clock clock;

    @Inject
    public Pace(Clock clock) {
        this.clock = clock;
    }

    /** @return false if that many were let through in this second */
    public boolean lets(String key, int perSecond) {
        if (seconds.size() > MOST_KEYS) {
            seconds.clear();
        }
        long now = clock.instant().getEpochSecond();
        Second used = seconds.merge(
                key, new Second(now, 1), (old, fresh) -> old.second() == now ? new Second(now, old.used() + 1) : fresh);
        return used.used() <= perSecond;
    }
}
