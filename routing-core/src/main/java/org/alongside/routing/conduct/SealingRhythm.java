package org.alongside.routing.conduct;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alongside.shared.Started;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * When to seal: shortly after a turn has committed, so that a burst becomes one batch, and every second for what other
 * nodes or a crash left behind.
 */
@ApplicationScoped
class SealingRhythm {

    private static final System.Logger LOG = System.getLogger(SealingRhythm.class.getName());
    private static final long GATHER_MILLIS = 300;
    private static final long POLL_MILLIS = 1000;
    private static final long START_MILLIS = 3000;

    private final ConductSealer sealer;
    private final boolean worker;
    private final AtomicBoolean planned = new AtomicBoolean();

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService executor;

    @Inject
    SealingRhythm(ConductSealer sealer, @ConfigProperty(name = "alongside.role", defaultValue = "all") String role) {
        this.sealer = sealer;
        this.worker = !"web".equals(role);
    }

    void start(@Observes Started started) {
        if (worker) {
            executor.scheduleWithFixedDelay(this::run, START_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    void appended(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConductAppended appended) {
        if (worker && planned.compareAndSet(false, true)) {
            executor.schedule(this::planned, GATHER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void planned() {
        planned.set(false);
        run();
    }

    private void run() {
        try {
            sealer.sealAndSign();
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "Cannot look for conduct records to seal", failure);
        }
    }
}
