package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import org.alongside.shared.Rhythm;
import org.alongside.shared.Rhythms;
import org.alongside.shared.Started;

/** When to train: at once after a publication, and every few seconds for what was left over. */
@ApplicationScoped
class TrainingRhythm {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final TrainingPolicies training;
    private Rhythm rhythm = Rhythm.RESTING;

    @Inject
    TrainingRhythm(TrainingPolicies training) {
        this.training = training;
    }

    void start(@Observes Started started, Rhythms rhythms) {
        rhythm = rhythms.ofWorkers("policies to train", PAUSE, PAUSE, training::trainAll);
    }

    void begun(@Observes(during = TransactionPhase.AFTER_SUCCESS) PublicationBegun publication) {
        rhythm.soon();
    }
}
