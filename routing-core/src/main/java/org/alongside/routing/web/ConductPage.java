package org.alongside.routing.web;

import java.util.List;
import java.util.Optional;
import org.alongside.routing.ConductLog.ChainState;
import org.alongside.routing.ConductLog.Verification;
import org.alongside.routing.ConductRecord;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * The record of what was done.
 *
 * @param verification just made, or none: the chain is walked only when somebody asks
 */
public record ConductPage(
        ChainState state, @Nullable Verification verification, List<Row> rows, String verify, String export)
        implements View {

    /** @param conversation where it can be read, if it is about one */
    public record Row(ConductRecord entry, Optional<String> conversation) {}

    public boolean empty() {
        return rows.isEmpty();
    }
}
