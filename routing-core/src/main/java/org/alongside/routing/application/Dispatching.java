package org.alongside.routing.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
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

    private static final int ROOM = 10_000;
    private static final Strands.Limits TURNS = new Strands.Limits(4, ROOM, 16);
    /** They mostly wait for carriers. */
    private static final Strands.Limits DELIVERIES = new Strands.Limits(8, ROOM, 1);

    /** A stored message that waits for its turn. */
    private record Waiting(TenantId tenant, UUID event) {}

    private final Set<UUID> handedIn = ConcurrentHashMap.newKeySet();
    private final Set<TenantId> toDeliver = ConcurrentHashMap.newKeySet();
    private final HandlingRounds rounds;
    private final DeliveringMessages delivering;
    private final Strands<Waiting> turns;
    private final Strands<TenantId> deliveries;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @Inject
    Dispatching(HandlingRounds rounds, DeliveringMessages delivering) {
        this.rounds = rounds;
        this.delivering = delivering;
        this.turns = new Strands<>(task -> executor.execute(task), TURNS, this::handle);
        this.deliveries = new Strands<>(task -> executor.execute(task), DELIVERIES, this::deliver);
    }

    /** For use outside a container. */
    Dispatching(HandlingRounds rounds, DeliveringMessages delivering, Executor executor) {
        this.rounds = rounds;
        this.delivering = delivering;
        this.turns = new Strands<>(executor, TURNS, this::handle);
        this.deliveries = new Strands<>(executor, DELIVERIES, this::deliver);
    }

    /** @param strand messages of the same are processed in the order in which they are handed in */
    void arrived(TenantId tenant, UUID event, String strand) {
        if (handedIn.add(event) && !turns.run(tenant.toString(), tenant + strand, new Waiting(tenant, event))) {
            handedIn.remove(event);
        }
    }

    /** Whether customers wait, so that other work should give way. */
    boolean busy() {
        return turns.busy();
    }

    /** @param messages of one tenant */
    private void handle(List<Waiting> messages) {
        messages.forEach(message -> handedIn.remove(message.event()));
        TenantId tenant = messages.get(0).tenant();
        if (rounds.handle(tenant, messages.stream().map(Waiting::event).toList())) {
            said(tenant);
        }
    }

    /** Something waits in the tenant's outbox. */
    void said(TenantId tenant) {
        if (toDeliver.add(tenant) && !deliveries.run("", tenant.toString(), tenant)) {
            toDeliver.remove(tenant);
        }
    }

    void spoke(@Observes(during = TransactionPhase.AFTER_SUCCESS) Spoke spoke) {
        said(spoke.tenant());
    }

    private void deliver(List<TenantId> tenants) {
        for (TenantId tenant : tenants) {
            // First, so that what is said from now on is delivered in another round.
            toDeliver.remove(tenant);
            delivering.deliver(tenant);
        }
    }
}
