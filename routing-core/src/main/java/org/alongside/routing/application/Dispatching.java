package org.alongside.routing.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;

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
    private record Waiting(TenantId tenant, UUID event, String strand, Duration quiet) {}

    /** Something waits in the outbox of the tenant. @param inbox that it leaves through; empty while nobody looked */
    private record Outgoing(TenantId tenant, Optional<InboxId> inbox) {}

    private final Set<UUID> handedIn = ConcurrentHashMap.newKeySet();
    private final Set<Outgoing> toDeliver = ConcurrentHashMap.newKeySet();
    private final HandlingRounds rounds;
    private final Bursts bursts;
    private final DeliveringMessages delivering;
    private final Strands<Waiting> turns;
    private final Strands<Outgoing> deliveries;

    private final Predicate<TenantId> alone;
    private final BiConsumer<Runnable, Duration> timer;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService scheduler;

    @Inject
    Dispatching(HandlingRounds rounds, Bursts bursts, DeliveringMessages delivering, ModelWaits waits) {
        this.rounds = rounds;
        this.bursts = bursts;
        this.timer = (work, pause) -> scheduler.schedule(work, pause.toMillis(), TimeUnit.MILLISECONDS);
        this.delivering = delivering;
        this.turns = Strands.inTwoSteps(task -> executor.execute(task), TURNS, this::handle);
        this.deliveries = new Strands<>(task -> executor.execute(task), DELIVERIES, this::deliver);
        this.alone = waits::lately;
        waits.at(turns::aside);
    }

    /** For use outside a container, where only a poll takes up what has to wait. */
    Dispatching(HandlingRounds rounds, Bursts bursts, DeliveringMessages delivering, Executor executor) {
        this(rounds, bursts, delivering, executor, tenant -> false);
    }

    /** @param alone whose messages are admitted together and then go each its own way */
    Dispatching(
            HandlingRounds rounds,
            Bursts bursts,
            DeliveringMessages delivering,
            Executor executor,
            Predicate<TenantId> alone) {
        this.rounds = rounds;
        this.bursts = bursts;
        this.timer = (work, pause) -> {};
        this.alone = alone;
        this.delivering = delivering;
        this.turns = Strands.inTwoSteps(executor, TURNS, this::handle);
        this.deliveries = new Strands<>(executor, DELIVERIES, this::deliver);
    }

    /**
     * @param strand messages of the same are processed in the order in which they are handed in
     * @param quiet how long nothing more may have come before it is read, or zero
     */
    void arrived(TenantId tenant, UUID event, String strand, Duration quiet) {
        Waiting waiting = new Waiting(tenant, event, strand, quiet);
        if (handedIn.add(event) && !turns.run(tenant.toString(), tenant + strand, waiting)) {
            handedIn.remove(event);
        }
    }

    /** Whether customers wait, so that other work should give way. */
    boolean busy() {
        return turns.busy();
    }

    /** @param messages of one tenant @return what is still to do of which */
    private Map<Waiting, Runnable> handle(List<Waiting> messages) {
        messages.forEach(message -> handedIn.remove(message.event()));
        TenantId tenant = messages.get(0).tenant();
        Map<UUID, Waiting> due = new LinkedHashMap<>();
        messages.forEach(message -> due(message).ifPresent(event -> due.putIfAbsent(event, message)));
        if (due.isEmpty()) {
            return Map.of();
        }
        List<UUID> events = List.copyOf(due.keySet());
        Map<Waiting, Runnable> remaining = new HashMap<>();
        if (alone.test(tenant)) {
            rounds.begin(tenant, events)
                    .forEach((event, rest) -> remaining.put(due.get(event), () -> tell(tenant, rest)));
        } else {
            tell(tenant, () -> rounds.handle(tenant, events));
        }
        return remaining;
    }

    private void tell(TenantId tenant, BooleanSupplier work) {
        if (work.getAsBoolean()) {
            said(tenant);
        }
    }

    /** What is to be read now of the contact who wrote this; what is not comes again when it is. */
    private Optional<UUID> due(Waiting message) {
        if (message.quiet().isZero()) {
            return Optional.of(message.event());
        }
        Optional<Bursts.Next> next = bursts.next(message.tenant(), message.event());
        next.filter(first -> !first.rest().isZero())
                .ifPresent(first -> timer.accept(
                        () -> arrived(message.tenant(), first.event(), message.strand(), message.quiet()),
                        first.rest()));
        return next.filter(first -> first.rest().isZero()).map(Bursts.Next::event);
    }

    /** Something waits in the tenant's outbox. */
    void said(TenantId tenant) {
        hand(new Outgoing(tenant, Optional.empty()));
    }

    private void hand(Outgoing outgoing) {
        if (toDeliver.add(outgoing) && !deliveries.run("", outgoing.toString(), outgoing)) {
            toDeliver.remove(outgoing);
        }
    }

    void spoke(@Observes(during = TransactionPhase.AFTER_SUCCESS) Spoke spoke) {
        said(spoke.tenant());
    }

    /** Each inbox in a strand of its own: a carrier that hangs keeps no other waiting. */
    private void deliver(List<Outgoing> all) {
        for (Outgoing outgoing : all) {
            // First, so that what is said from now on is delivered in another round.
            toDeliver.remove(outgoing);
            TenantId tenant = outgoing.tenant();
            outgoing.inbox()
                    .ifPresentOrElse(
                            inbox -> delivering.deliver(tenant, inbox),
                            () -> delivering
                                    .due(tenant)
                                    .forEach(inbox -> hand(new Outgoing(tenant, Optional.of(inbox)))));
        }
    }
}
