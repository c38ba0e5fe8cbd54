package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.routing.domain.Promise;
import org.alongside.routing.store.HandoffStore;
import org.alongside.routing.store.HandoffStore.Queue;
import org.alongside.shared.TenantId;

/**
 * How many contacts of a business wait for a person. Counted every two seconds at most, since a long line takes long to
 * count; whoever joins it meanwhile is counted by hand. Thread-safe.
 */
@ApplicationScoped
class WaitingLines {

    private static final Duration KEEP = Duration.ofSeconds(2);
    private static final int MOST = 10_000;

    private record Line(Queue counted, AtomicInteger joined, Instant since) {}

    private final Map<TenantId, Line> lines = new ConcurrentHashMap<>();
    private final HandoffStore handoffs;

    @Inject
    WaitingLines(HandoffStore handoffs) {
        this.handoffs = handoffs;
    }

    /** @param before how many wait already @param pace of agents with one handoff */
    record Place(int before, Duration pace) {}

    /** The place of one who joins the line now. In a transaction of the tenant. */
    Place next(TenantId tenant, Instant now) {
        Line line = lines.get(tenant);
        if (line == null || !now.isBefore(line.since().plus(KEEP))) {
            line = new Line(handoffs.queue(tenant), new AtomicInteger(), now);
            if (lines.size() >= MOST) {
                lines.clear();
            }
            lines.put(tenant, line);
        }
        int before = line.counted().waiting() + line.joined().getAndIncrement();
        return new Place(before, line.counted().pace().orElse(Promise.USUAL_PACE));
    }
}
