package org.alongside.inbox.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often a key, or a business, may call: a minute's worth at once, and then as it refills. Of this node.
 * Thread-safe.
 */
@ApplicationScoped
public class CallRates {

    private static final int MOST = 10_000;

    private record Bucket(double tokens, Instant at) {}

    private final Map<UUID, Bucket> buckets = new ConcurrentHashMap<>();
    private final Clock clock;
    private final double perMinute;

    @Inject
    CallRates(Clock clock, @ConfigProperty(name = "alongside.api.calls-a-minute", defaultValue = "600") int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /** @return how long to wait; zero when the call may go on */
    public Duration take(UUID key) {
        if (buckets.size() > MOST) {
            buckets.clear();
        }
        Instant now = clock.instant();
        Bucket after = buckets.merge(key, new Bucket(perMinute - 1, now), (known, fresh) -> taken(known, now));
        return after.tokens() >= 0
                ? Duration.ZERO
                : Duration.ofMillis(
                        (long) Math.ceil(-after.tokens() * Duration.ofMinutes(1).toMillis() / perMinute));
    }

    /** One below zero says that there was none; it is not owed. */
    private Bucket taken(Bucket known, Instant now) {
        double refill = Duration.between(known.at(), now).toMillis()
                * perMinute
                / Duration.ofMinutes(1).toMillis();
        double tokens = Math.min(perMinute, Math.max(0, known.tokens()) + refill);
        return new Bucket(tokens - 1, now);
    }
}
