package org.alongside.routing.web;

import org.alongside.routing.Trials.Readiness;
import org.alongside.shared.web.View;

/** How the draft's training goes; when it has ended, the page plays again by itself. */
public record PlaygroundTrainingPartial(Readiness readiness, String self, String watch) implements View {

    public boolean training() {
        return readiness == Readiness.TRAINING;
    }
}
