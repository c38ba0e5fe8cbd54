package org.alongside.routing.web;

import org.alongside.routing.ModelTrials.Outcome;
import org.alongside.routing.ModelUse;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * Which model writes the answers, what it may cost and what it cost.
 *
 * @param outcome of the test that was just run, or null
 * @param base address of this page; its parts are below it
 */
public record ModelPage(
        ModelForm form,
        boolean connected,
        boolean on,
        boolean hasKey,
        ModelUse today,
        ModelUse thisMonth,
        @Nullable Outcome outcome,
        @Nullable Refusal refusal,
        String base,
        String board)
        implements View {

    public Tabs tabs() {
        return TiersPlace.MODEL.tabs(board);
    }
}
