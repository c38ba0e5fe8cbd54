package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.alongside.shared.TenantId;

/**
 * Who waits for a model, or a look-up, at the moment: so many of a business, and so many of all, that a model that
 * hangs holds up neither its own business's other customers nor anybody else's. Thread-safe.
 */
@ApplicationScoped
class ModelWaits {

    private static final int OF_ONE = 16;
    private static final int OF_ALL = 48;

    /** Lets others work while a thread waits. */
    interface Place {
        <R> R aside(Supplier<R> wait);
    }

    /** For how long a business that waited counts as one that waits. */
    private static final Duration LATELY = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<TenantId, Instant> waited = new ConcurrentHashMap<>();
    private final Map<TenantId, Integer> waiting = new HashMap<>();
    private int all;

    private volatile Place place = new Place() {
        @Override
        public <R> R aside(Supplier<R> wait) {
            return wait.get();
        }
    };

    @Inject
    ModelWaits(Clock clock) {
        this.clock = clock;
    }

    void at(Place where) {
        place = where;
    }

    /** Whether one of its messages waited within the last minute, so that the next one will, too. */
    boolean lately(TenantId tenant) {
        Instant last = waited.get(tenant);
        return last != null && last.plus(LATELY).isAfter(clock.instant());
    }

    /** @param otherwise what is done at once where too many wait already */
    <R> R during(TenantId tenant, Supplier<R> wait, Supplier<R> otherwise) {
        if (!begin(tenant)) {
            return otherwise.get();
        }
        waited.put(tenant, clock.instant());
        try {
            return place.aside(wait);
        } finally {
            end(tenant);
        }
    }

    private synchronized boolean begin(TenantId tenant) {
        int own = waiting.getOrDefault(tenant, 0);
        if (own >= OF_ONE || all >= OF_ALL) {
            return false;
        }
        waiting.put(tenant, own + 1);
        all++;
        return true;
    }

    private synchronized void end(TenantId tenant) {
        waiting.computeIfPresent(tenant, (key, own) -> own > 1 ? own - 1 : null);
        all--;
    }
}
