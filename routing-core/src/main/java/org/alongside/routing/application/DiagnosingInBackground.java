package org.alongside.routing.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.routing.Diagnoses;
import org.alongside.routing.Diagnosis;
import org.alongside.routing.DraftDiagnoses;
import org.alongside.routing.Intent;
import org.alongside.shared.TenantId;
import org.jspecify.annotations.Nullable;

/** One diagnosis a tenant at a time; a draft that changes meanwhile is diagnosed when it is asked for again. */
@ApplicationScoped
class DiagnosingInBackground implements DraftDiagnoses {

    private static final System.Logger LOG = System.getLogger(DiagnosingInBackground.class.getName());
    private static final int DONE = 100;

    private final Diagnoses diagnoses;
    private final Map<TenantId, AtomicInteger> running = new ConcurrentHashMap<>();
    private final Map<TenantId, Boolean> failed = new ConcurrentHashMap<>();

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private @Nullable ManagedExecutorService managed;

    private final @Nullable Executor given;

    @Inject
    DiagnosingInBackground(Diagnoses diagnoses) {
        this(diagnoses, null);
    }

    /** For use outside a container. */
    DiagnosingInBackground(Diagnoses diagnoses, @Nullable Executor executor) {
        this.diagnoses = diagnoses;
        this.given = executor;
    }

    @Override
    public State state(TenantId tenant, List<Intent> draft) {
        Optional<Diagnosis> known = diagnoses.known(tenant, draft);
        if (known.isPresent()) {
            return new State(known, DONE, false);
        }
        if (failed.remove(tenant) != null) {
            return new State(Optional.empty(), 0, true);
        }
        AtomicInteger fresh = new AtomicInteger();
        AtomicInteger percent = running.putIfAbsent(tenant, fresh);
        if (percent == null) {
            executor().execute(() -> diagnose(tenant, List.copyOf(draft), fresh));
        }
        return new State(Optional.empty(), percent == null ? 0 : percent.get(), false);
    }

    private Executor executor() {
        return given != null ? given : Objects.requireNonNull(managed);
    }

    private void diagnose(TenantId tenant, List<Intent> draft, AtomicInteger percent) {
        try {
            diagnoses.of(tenant, draft, share -> percent.set((int) (share * DONE)));
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "Cannot diagnose the draft of " + tenant, failure);
            failed.put(tenant, true);
        } finally {
            running.remove(tenant);
        }
    }
}
