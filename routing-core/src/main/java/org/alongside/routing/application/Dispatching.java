package org.alongside.routing.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.alongside.shared.TenantId;

/**
 * Hands stored work to a few background threads right after it was stored, so that nobody waits for a poll. What is
 * lost here (a full queue, a crash) is found again in the tables. Replies have a lane of their own.
 */
@ApplicationScoped
class Dispatching {

    private static final int THREADS = 4;
    private static final int DELIVERY_THREADS = 2;
    private static final int ROOM = 10_000;

    private final Set<UUID> handedIn = ConcurrentHashMap.newKeySet();
    private final Set<TenantId> toDeliver = ConcurrentHashMap.newKeySet();
    private final HandlingTurns handling;
    private final DeliveringMessages delivering;
    private final Strands turns;
    private final Strands deliveries;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @Inject
    Dispatching(HandlingTurns handling, DeliveringMessages delivering) {
        this.handling = handling;
        this.delivering = delivering;
        this.turns = new Strands(task -> executor.execute(task), THREADS, ROOM);
        this.deliveries = new Strands(task -> executor.execute(task), DELIVERY_THREADS, ROOM);
    }

    /** For use outside a container. */
    Dispatching(HandlingTurns handling, DeliveringMessages delivering, Executor executor) {
        this.handling = handling;
        this.delivering = delivering;
        this.turns = new Strands(executor, THREADS, ROOM);
        this.deliveries = new Strands(executor, DELIVERY_THREADS, ROOM);
    }

    /** @param strand messages of the same are processed in the order in which they are handed in */
    void arrived(TenantId tenant, UUID event, String strand) {
        if (handedIn.add(event) && !turns.run(tenant + strand, () -> handle(tenant, event))) {
            handedIn.remove(event);
        }
    }

    /** Whether customers wait, so that other work should give way. */
    boolean busy() {
        return turns.busy();
    }

    private void handle(TenantId tenant, UUID event) {
        handedIn.remove(event);
        if (handling.handle(tenant, event)) {
            said(tenant);
        }
    }

    /** Something waits in the tenant's outbox. */
    void said(TenantId tenant) {
        if (toDeliver.add(tenant) && !deliveries.run(tenant.toString(), () -> deliver(tenant))) {
            toDeliver.remove(tenant);
        }
    }

    void spoke(@Observes(during = TransactionPhase.AFTER_SUCCESS) Spoke spoke) {
        said(spoke.tenant());
    }

    private void deliver(TenantId tenant) {
        // First, so that what is said from now on is delivered in another round.
        toDeliver.remove(tenant);
        delivering.deliver(tenant);
    }
}
