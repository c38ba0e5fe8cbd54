package org.alongside.routing.web;

import org.alongside.routing.Replay;

/**
 * How far a replay is.
 *
 * @param cancel where it is stopped; empty for those who may not
 * @param watch where this is fetched again while it runs
 */
public record ReplayProgress(Replay replay, String page, String cancel, String watch) {

    public boolean busy() {
        return replay.busy();
    }
}
