package org.alongside.routing.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.shared.TenantId;

/** Seals and signs what waits, tenant by tenant; a failure of one does not keep the others waiting. */
@ApplicationScoped
class ConductSealer {

    /** How long a sealed record may wait for the checkpoint that signs it. */
    static final Duration UNSIGNED_AT_MOST = Duration.ofSeconds(15);

    /** A broken chain is looked at again now and then, not every second. */
    private static final Duration BROKEN_AGAIN_AFTER = Duration.ofMinutes(10);

    private static final System.Logger LOG = System.getLogger(ConductSealer.class.getName());

    private final DueConduct due;
    private final SealingSteps steps;
    private final ReadingConduct reading;
    private final CheckpointFiles files;
    private final Clock clock;
    private final Map<TenantId, Instant> unsignable = new ConcurrentHashMap<>();

    @Inject
    ConductSealer(DueConduct due, SealingSteps steps, ReadingConduct reading, CheckpointFiles files, Clock clock) {
        this.due = due;
        this.steps = steps;
        this.reading = reading;
        this.files = files;
        this.clock = clock;
    }

    void sealAndSign() {
        due.toSeal().forEach(tenant -> guarded(tenant, () -> seal(tenant)));
        Instant now = clock.instant();
        unsignable.values().removeIf(now::isAfter);
        due.toSign(now.minus(UNSIGNED_AT_MOST)).stream()
                .filter(tenant -> !unsignable.containsKey(tenant))
                .forEach(tenant -> guarded(tenant, () -> sign(tenant)));
    }

    void seal(TenantId tenant) {
        while (steps.seal(tenant) == SealingSteps.BATCH) {
            // A full batch: more may wait.
        }
    }

    /**
     * The file first: a statement that stands outside and is not yet in the table is true, the reverse would be a hole.
     */
    void sign(TenantId tenant) {
        Optional<SealingSteps.Prepared> prepared = steps.prepare(tenant);
        if (prepared.isEmpty()) {
            unsignable.put(tenant, clock.instant().plus(BROKEN_AGAIN_AFTER));
        }
        prepared.ifPresent(signed -> {
            files.write(
                    tenant,
                    signed.checkpoint(),
                    signed.signed(),
                    reading.publicKey(tenant).orElseThrow());
            steps.record(tenant, signed);
        });
    }

    private static void guarded(TenantId tenant, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "Cannot seal conduct records of " + tenant, failure);
        }
    }
}
