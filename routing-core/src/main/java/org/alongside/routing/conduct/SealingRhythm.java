package org.alongside.routing.conduct;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alongside.shared.Rhythm;
import org.alongside.shared.Rhythms;
import org.alongside.shared.Started;

/**
 * When to seal: shortly after a turn has committed, so that a burst becomes one batch, and every second for what other
 * nodes or a crash left behind.
 */
@ApplicationScoped
class SealingRhythm {

    private static final long GATHER_MILLIS = 300;

    private final ConductSealer sealer;
    private final AtomicBoolean planned = new AtomicBoolean();
    private volatile Rhythm rhythm = Rhythm.RESTING;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService executor;

    @Inject
    SealingRhythm(ConductSealer sealer) {
        this.sealer = sealer;
    }

    void start(@Observes Started started, Rhythms rhythms) {
        rhythm = rhythms.ofWorkers("sealing", Duration.ofSeconds(3), Duration.ofSeconds(1), sealer::sealAndSign);
    }

    void appended(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConductAppended appended) {
        if (rhythm != Rhythm.RESTING && planned.compareAndSet(false, true)) {
            executor.schedule(this::planned, GATHER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void planned() {
        planned.set(false);
        rhythm.soon();
    }
}
