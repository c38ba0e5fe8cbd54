package org.alongside.routing.web;

import java.time.Instant;
import org.alongside.routing.Policies.PublicationState;
import org.alongside.routing.Policies.State;
import org.jspecify.annotations.Nullable;

/**
 * How the draft stands to what is in force.
 *
 * @param percent of the training that is done, 0..100
 * @param liveFrom when a scheduled version will be in force
 * @param publish where publishing is prepared; empty for those who may not
 * @param watch where the banner is fetched again while training runs
 */
public record Publication(
        PublicationState now, int percent, @Nullable Instant liveFrom, String board, String publish, String watch) {

    /** For the page on which publishing is prepared: it needs no way to itself. */
    Publication here() {
        return new Publication(now, percent, liveFrom, board, "", watch);
    }

    public boolean training() {
        return now.state() == State.TRAINING;
    }

    public boolean scheduled() {
        return now.state() == State.SCHEDULED;
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
