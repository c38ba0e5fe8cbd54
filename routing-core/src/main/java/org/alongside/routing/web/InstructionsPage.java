package org.alongside.routing.web;

import java.util.List;
import org.alongside.routing.Instructions;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * What the business tells its assistant, and every version of it.
 *
 * @param guards names of what looks at every reply, in their order
 */
public record InstructionsPage(
        InstructionsForm form,
        List<Instructions> history,
        List<String> guards,
        @Nullable Refusal refusal,
        String base,
        String board)
        implements View {

    public Tabs tabs() {
        return TiersPlace.INSTRUCTIONS.tabs(board);
    }
}
