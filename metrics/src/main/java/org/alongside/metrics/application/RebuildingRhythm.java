package org.alongside.metrics.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.shared.Rhythms;
import org.alongside.shared.Started;
import org.alongside.tenant.Tenant;
import org.alongside.tenant.Tenants;

/** Looks twice a minute whether a tenant's facts must be made anew, and does it, two tenants at a time. */
@ApplicationScoped
class RebuildingRhythm {

    private static final Logger LOG = System.getLogger(RebuildingRhythm.class.getName());

    private final RebuildingFacts rebuilding;
    private final Tenants tenants;
    private final AtomicInteger running = new AtomicInteger();

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @Inject
    RebuildingRhythm(RebuildingFacts rebuilding, Tenants tenants) {
        this.rebuilding = rebuilding;
        this.tenants = tenants;
    }

    void start(@Observes Started started, Rhythms rhythms) {
        rhythms.ofWorkers("facts made anew", Duration.ofSeconds(5), Duration.ofSeconds(30), this::lookAtAll);
    }

    private void lookAtAll() {
        if (running.get() == 0) {
            Queue<Tenant> waiting = new ConcurrentLinkedQueue<>(
                    tenants.all().stream().filter(Tenant::active).toList());
            start(waiting);
            start(waiting);
        }
    }

    private void start(Queue<Tenant> waiting) {
        running.incrementAndGet();
        try {
            executor.execute(() -> lookAt(waiting));
        } catch (RejectedExecutionException shuttingDown) {
            running.decrementAndGet();
        }
    }

    /** While the database writes for one tenant, facts of another are made. */
    private void lookAt(Queue<Tenant> waiting) {
        try {
            for (Tenant tenant = waiting.poll(); tenant != null; tenant = waiting.poll()) {
                lookAt(tenant);
            }
        } finally {
            running.decrementAndGet();
        }
    }

    private void lookAt(Tenant tenant) {
        try {
            while (rebuilding.step(tenant.id(), tenant.zone())) {
                LOG.log(Level.DEBUG, "More to rebuild of tenant {0}", tenant.id());
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Facts of tenant " + tenant.id() + " could not be made anew", failure);
        }
    }
}
