package org.alongside.routing.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.alongside.shared.Started;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When to train: at once after a publication, and every few seconds for what was left over. */
@ApplicationScoped
class TrainingRhythm {

    private static final System.Logger LOG = System.getLogger(TrainingRhythm.class.getName());
    private static final long POLL_SECONDS = 5;

    private final TrainingPolicies training;
    private final boolean worker;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService executor;

    @Inject
    TrainingRhythm(
            TrainingPolicies training, @ConfigProperty(name = "alongside.role", defaultValue = "all") String role) {
        this.training = training;
        this.worker = !"web".equals(role);
    }

    void start(@Observes Started started) {
        if (worker) {
            executor.scheduleWithFixedDelay(this::run, POLL_SECONDS, POLL_SECONDS, TimeUnit.SECONDS);
        }
    }

    void begun(@Observes(during = TransactionPhase.AFTER_SUCCESS) PublicationBegun publication) {
        if (worker) {
            executor.execute(this::run);
        }
    }

    private void run() {
        try {
            training.trainAll();
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "Cannot look for policies to train", failure);
        }
    }
}
