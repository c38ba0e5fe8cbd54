package org.alongside.routing.web;

import org.alongside.routing.Policies.PublicationState;
import org.alongside.routing.Policies.State;

/**
 * How the draft stands to what is in force.
 *
 * @param publish where the publish form goes; empty for those who may not
 * @param watch where the banner is fetched again while training runs
 */
public record Publication(PublicationState now, String board, String publish, String watch) {

    public boolean training() {
        return now.state() == State.TRAINING;
    }

    public boolean failed() {
        return now.state() == State.FAILED;
    }

    public boolean live() {
        return now.state() == State.LIVE;
    }

    public boolean never() {
        return now.state() == State.NONE;
    }

    public boolean publishable() {
        return !publish.isEmpty() && (now.draftDiffers() || failed());
    }
}
