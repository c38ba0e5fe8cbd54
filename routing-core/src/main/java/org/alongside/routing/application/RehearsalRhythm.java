package org.alongside.routing.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.alongside.shared.Started;
import org.alongside.shared.TenantId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When to train drafts and to replay: at once when somebody asks, and every few seconds for what was left over. */
@ApplicationScoped
class RehearsalRhythm {

    private static final System.Logger LOG = System.getLogger(RehearsalRhythm.class.getName());
    private static final long POLL_SECONDS = 5;

    private final DueRehearsals due;
    private final RehearsingDrafts drafts;
    private final KeepingTests tests;
    private final Replaying replaying;
    private final boolean worker;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService executor;

    @Inject
    RehearsalRhythm(
            DueRehearsals due,
            RehearsingDrafts drafts,
            KeepingTests tests,
            Replaying replaying,
            @ConfigProperty(name = "alongside.role", defaultValue = "all") String role) {
        this.due = due;
        this.drafts = drafts;
        this.tests = tests;
        this.replaying = replaying;
        this.worker = !"web".equals(role);
    }

    void start(@Observes Started started) {
        if (worker) {
            executor.scheduleWithFixedDelay(this::train, POLL_SECONDS, POLL_SECONDS, TimeUnit.SECONDS);
            executor.scheduleWithFixedDelay(this::replay, POLL_SECONDS, POLL_SECONDS, TimeUnit.SECONDS);
        }
    }

    void begun(@Observes(during = TransactionPhase.AFTER_SUCCESS) RehearsalBegun begun) {
        if (worker) {
            executor.execute(this::train);
            executor.execute(this::replay);
        }
    }

    private void replay() {
        try {
            due.unreplayed().forEach(replaying::replay);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "Cannot look for replays", failure);
        }
    }

    private void train(TenantId tenant) {
        drafts.train(tenant);
        tests.runWanted(tenant);
    }

    private void train() {
        try {
            due.untrained().forEach(this::train);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "Cannot look for drafts to train", failure);
        }
    }
}
