package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.alongside.shared.Rhythms;
import org.alongside.shared.Started;

/** Looks every few seconds for surveys that are due. */
@ApplicationScoped
class SurveyRhythm {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final AskingSurveys asking;

    @Inject
    SurveyRhythm(AskingSurveys asking) {
        this.asking = asking;
    }

    void start(@Observes Started started, Rhythms rhythms) {
        rhythms.ofAll("surveys", PAUSE, PAUSE, asking::askAll);
    }
}
