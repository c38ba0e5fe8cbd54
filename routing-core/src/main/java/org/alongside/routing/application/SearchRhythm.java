package org.alongside.routing.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alongside.routing.ConversationChanged;
import org.alongside.routing.ConversationId;
import org.alongside.shared.Started;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Tenant;
import org.alongside.tenant.Tenants;
import org.jspecify.annotations.Nullable;

/**
 * When words are written down: two seconds after a conversation changed, many at once; and from the log for what this
 * node did not hear of, at the start and every ten minutes.
 */
@ApplicationScoped
class SearchRhythm {

    private static final Logger LOG = System.getLogger(SearchRhythm.class.getName());
    private static final int MOST = 100_000;
    private static final int SECONDS = 2;
    /** Ten minutes. */
    private static final int ROUNDS_A_LOG = 300;

    private final Map<TenantId, Set<ConversationId>> changed = new HashMap<>();
    private final AtomicBoolean reading = new AtomicBoolean();
    private final IndexingWords indexing;
    private final Tenants tenants;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService scheduler;

    private @Nullable Future<?> rhythm;
    private int rounds;
    private int heard;

    @Inject
    SearchRhythm(IndexingWords indexing, Tenants tenants) {
        this.indexing = indexing;
        this.tenants = tenants;
    }

    void start(@Observes Started started) {
        rhythm = scheduler.scheduleWithFixedDelay(this::apart, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        if (rhythm != null) {
            rhythm.cancel(false);
        }
    }

    /** The scheduler may have one thread, which all rhythms share: nothing long is done on it. */
    private void apart() {
        if (reading.compareAndSet(false, true)) {
            try {
                executor.execute(this::read);
            } catch (RejectedExecutionException shuttingDown) {
                reading.set(false);
            }
        }
    }

    private void read() {
        try {
            readChanged();
            if (rounds++ % ROUNDS_A_LOG == 0) {
                readLogs();
            }
        } finally {
            reading.set(false);
        }
    }

    /** What is too much to remember is found in the log. */
    synchronized void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConversationChanged change) {
        if (heard < MOST
                && changed.computeIfAbsent(change.tenant(), any -> new HashSet<>())
                        .add(change.conversation())) {
            heard++;
        }
    }

    private synchronized Map<TenantId, Set<ConversationId>> heard() {
        Map<TenantId, Set<ConversationId>> all = new HashMap<>(changed);
        changed.clear();
        heard = 0;
        return all;
    }

    private void readChanged() {
        heard().forEach((tenant, conversations) ->
                guarded(tenant, () -> indexing.readNow(tenant, List.copyOf(conversations))));
    }

    private void readLogs() {
        try {
            tenants.all().stream().map(Tenant::id).forEach(tenant -> guarded(tenant, () -> readLog(tenant)));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The logs have to wait", failure);
        }
    }

    private void readLog(TenantId tenant) {
        boolean more = true;
        while (more) {
            more = indexing.readOn(tenant);
        }
    }

    private static void guarded(TenantId tenant, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Words of tenant " + tenant + " have to wait", failure);
        }
    }
}
