package org.alongside.routing.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.routing.store.HookQueue;
import org.alongside.routing.store.HookQueue.Due;
import org.alongside.routing.store.HookRows;
import org.alongside.shared.Rhythms;
import org.alongside.shared.Started;
import org.alongside.shared.TenantId;

/**
 * Each second, what happened is put before the endpoints and those that have something due are told. One that failed
 * last time goes into a lane of its own, so that its time-outs cost the others nothing.
 */
@ApplicationScoped
class TendingWebhooks {

    private static final Logger LOG = System.getLogger(TendingWebhooks.class.getName());
    private static final Strands.Limits LANE = new Strands.Limits(4, 2_000, 1);

    private final Set<UUID> running = ConcurrentHashMap.newKeySet();
    private final Transactions transactions;
    private final HookRows rows;
    private final HookQueue queue;
    private final TellingWebhooks telling;
    private final Clock clock;
    private final Strands<Due> healthy;
    private final Strands<Due> failing;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @Inject
    TendingWebhooks(Transactions transactions, HookRows rows, HookQueue queue, TellingWebhooks telling, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.queue = queue;
        this.telling = telling;
        this.clock = clock;
        this.healthy = new Strands<>(task -> executor.execute(task), LANE, this::work);
        this.failing = new Strands<>(task -> executor.execute(task), LANE, this::work);
    }

    void start(@Observes Started started, Rhythms rhythms) {
        rhythms.ofAll("web hooks", Duration.ofSeconds(1), Duration.ofSeconds(1), this::tend);
    }

    private void tend() {
        transactions.acrossQueues(rows::tenants).forEach(this::spread);
        transactions.acrossQueues(() -> queue.due(clock.instant())).forEach(this::tell);
    }

    private void spread(TenantId tenant) {
        try {
            telling.spread(tenant);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Events of tenant " + tenant + " have to wait", failure);
        }
    }

    private void tell(Due due) {
        Strands<Due> lane = due.failing() ? failing : healthy;
        if (running.add(due.endpoint()) && !lane.run("", due.endpoint().toString(), due)) {
            running.remove(due.endpoint());
        }
    }

    private void work(List<Due> endpoints) {
        endpoints.forEach(this::work);
    }

    private void work(Due due) {
        try {
            telling.tell(due.tenant(), due.endpoint());
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Endpoint " + due.endpoint() + " was not told", failure);
        } finally {
            running.remove(due.endpoint());
        }
    }
}
