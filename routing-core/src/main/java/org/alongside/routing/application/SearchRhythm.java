package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.routing.ConversationChanged;
import org.alongside.routing.ConversationId;
import org.alongside.shared.Rhythms;
import org.alongside.shared.Started;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Tenant;
import org.alongside.tenant.Tenants;

/**
 * When words are written down: two seconds after a conversation changed, many at once; and from the log for what this
 * node did not hear of, at the start and every ten minutes.
 */
@ApplicationScoped
class SearchRhythm {

    private static final Logger LOG = System.getLogger(SearchRhythm.class.getName());
    private static final int MOST = 100_000;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** Ten minutes. */
    private static final int ROUNDS_A_LOG = 300;

    private final Map<TenantId, Set<ConversationId>> changed = new HashMap<>();
    private final IndexingWords indexing;
    private final Tenants tenants;

    private int rounds;
    private int heard;

    @Inject
    SearchRhythm(IndexingWords indexing, Tenants tenants) {
        this.indexing = indexing;
        this.tenants = tenants;
    }

    void start(@Observes Started started, Rhythms rhythms) {
        rhythms.ofAll("words of conversations", PAUSE, PAUSE, this::read);
    }

    private void read() {
        readChanged();
        if (rounds++ % ROUNDS_A_LOG == 0) {
            readLogs();
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
        tenants.all().stream().map(Tenant::id).forEach(tenant -> guarded(tenant, () -> readLog(tenant)));
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
