package org.alongside.routing.web;

import java.util.List;
import org.alongside.routing.SignalKind;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * Every signal, with what the business added.
 *
 * @param lines to be imported, as typed
 */
public record SignalsPage(
        List<Row> rows, String lines, @Nullable Refusal refusal, boolean editable, String board, String self)
        implements View {

    /**
     * A signal.
     *
     * @param added phrases of the business
     */
    public record Row(SignalKind kind, String name, int added, String url) {}

    public Tabs tabs() {
        return TiersPlace.SIGNALS.tabs(board);
    }
}
