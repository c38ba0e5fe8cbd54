package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import org.alongside.shared.Rhythm;
import org.alongside.shared.Rhythms;
import org.alongside.shared.Started;
import org.alongside.shared.TenantId;

/** When to train drafts and to replay: at once when somebody asks, and every few seconds for what was left over. */
@ApplicationScoped
class RehearsalRhythm {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final DueRehearsals due;
    private final RehearsingDrafts drafts;
    private final KeepingTests tests;
    private final Replaying replaying;
    private Rhythm training = Rhythm.RESTING;
    private Rhythm replays = Rhythm.RESTING;

    @Inject
    RehearsalRhythm(DueRehearsals due, RehearsingDrafts drafts, KeepingTests tests, Replaying replaying) {
        this.due = due;
        this.drafts = drafts;
        this.tests = tests;
        this.replaying = replaying;
    }

    void start(@Observes Started started, Rhythms rhythms) {
        training = rhythms.ofWorkers("drafts to train", PAUSE, PAUSE, this::train);
        replays = rhythms.ofWorkers("replays", PAUSE, PAUSE, this::replay);
    }

    void begun(@Observes(during = TransactionPhase.AFTER_SUCCESS) RehearsalBegun begun) {
        training.soon();
        replays.soon();
    }

    private void replay() {
        due.unreplayed().forEach(replaying::replay);
    }

    private void train(TenantId tenant) {
        drafts.train(tenant);
        tests.runWanted(tenant);
    }

    private void train() {
        due.untrained().forEach(this::train);
    }
}
