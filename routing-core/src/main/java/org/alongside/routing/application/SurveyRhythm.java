package org.alongside.routing.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.alongside.shared.Started;

/** Looks every few seconds for surveys that are due. */
@ApplicationScoped
class SurveyRhythm {

    private static final Logger LOG = System.getLogger(SurveyRhythm.class.getName());
    private static final long SECONDS = 5;

    private final AskingSurveys asking;
    private ScheduledFuture<?> rhythm;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService executor;

    @Inject
    SurveyRhythm(AskingSurveys asking) {
        this.asking = asking;
    }

    void start(@Observes Started started) {
        rhythm = executor.scheduleWithFixedDelay(this::ask, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        rhythm.cancel(false);
    }

    private void ask() {
        try {
            asking.askAll();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Surveys that are due could not be read", failure);
        }
    }
}
