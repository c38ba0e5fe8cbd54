package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.alongside.routing.Replay;
import org.alongside.routing.ReplayFinding;
import org.alongside.routing.ReplayTally;
import org.alongside.routing.Replays;
import org.alongside.routing.Replays.Example;
import org.alongside.routing.Replays.Past;
import org.alongside.routing.Replays.Wanted;
import org.alongside.routing.domain.Replayed;
import org.alongside.routing.store.PastMessages;
import org.alongside.routing.store.PastMessages.PastMessage;
import org.alongside.routing.store.ReplayFindings;
import org.alongside.routing.store.ReplayQueue;
import org.alongside.routing.store.ReplayQueue.Task;
import org.alongside.routing.store.ReplayRows;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

/** The short transactions of a replay: a piece is read in one, and kept in another with how far it got. */
@InTenant
@ApplicationScoped
class ReplaySteps {

    private static final int MOST_ATTEMPTS = 5;

    private final ReplayRows rows;
    private final ReplayQueue queue;
    private final ReplayFindings findings;
    private final PastMessages past;
    private final Clock clock;
    private final Consumer<RehearsalBegun> begun;

    @Inject
    ReplaySteps(
            ReplayRows rows,
            ReplayQueue queue,
            ReplayFindings findings,
            PastMessages past,
            Clock clock,
            Event<RehearsalBegun> begun) {
        this(rows, queue, findings, past, clock, begun::fire);
    }

    ReplaySteps(
            ReplayRows rows,
            ReplayQueue queue,
            ReplayFindings findings,
            PastMessages past,
            Clock clock,
            Consumer<RehearsalBegun> begun) {
        this.rows = rows;
        this.queue = queue;
        this.findings = findings;
        this.past = past;
        this.clock = clock;
        this.begun = begun;
    }

    int count(TenantId tenant, Past wanted) {
        return past.count(wanted);
    }

    void start(TenantId tenant, ReplayRows.Order order, List<Example> examples) {
        if (!rows.add(tenant, order)) {
            throw new RefusedException("routing.replays.fault.running");
        }
        rows.addExamples(tenant, order.id(), examples);
        rows.keepNewest(Replays.KEPT);
        begun.accept(new RehearsalBegun(tenant));
    }

    void cancel(TenantId tenant, UUID replay) {
        rows.byId(replay, "").orElseThrow(NotFoundException::new);
        rows.cancel(replay, clock.instant());
    }

    List<Replay> latest(TenantId tenant, String fingerprint, int limit) {
        return rows.latest(fingerprint, limit);
    }

    Replay byId(TenantId tenant, UUID replay, String fingerprint) {
        return rows.byId(replay, fingerprint).orElseThrow(NotFoundException::new);
    }

    List<ReplayFinding> findings(TenantId tenant, UUID replay, Wanted wanted, int after, int limit) {
        rows.byId(replay, "").orElseThrow(NotFoundException::new);
        return findings.page(replay, wanted, after, limit);
    }

    /** The replay to go on with; empty when another node has the lease, or it was cut off too often. */
    Optional<Task> claim(TenantId tenant) {
        Optional<Task> claimed = queue.claim();
        Optional<Task> hopeless = claimed.filter(task -> task.attempts() > MOST_ATTEMPTS);
        hopeless.ifPresent(task -> queue.fail(task, "routing.replays.error.interrupted", clock.instant()));
        return hopeless.isPresent() ? Optional.empty() : claimed;
    }

    boolean hold(TenantId tenant, Task task) {
        return queue.hold(task);
    }

    List<UUID> conversations(TenantId tenant, Past wanted, UUID after, int limit) {
        return past.conversations(wanted, after, limit);
    }

    List<PastMessage> messages(TenantId tenant, List<UUID> conversations) {
        return past.of(conversations);
    }

    List<Example> examples(TenantId tenant, UUID replay, int after, int limit) {
        return past.examples(replay, after, limit);
    }

    /** Keeps a piece with what it found; false when the replay was cancelled or taken over meanwhile. */
    boolean keep(TenantId tenant, Task task, UUID reached, int done, ReplayTally tally, List<Replayed> messages) {
        boolean mine = queue.advance(task, reached, done + messages.size(), tally);
        if (mine) {
            findings.add(tenant, task.id(), done + 1, messages);
        }
        return mine;
    }

    void finish(TenantId tenant, Task task) {
        queue.finish(task, clock.instant());
    }

    void fail(TenantId tenant, Task task, String error) {
        queue.fail(task, error, clock.instant());
    }
}
