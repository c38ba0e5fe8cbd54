package org.alongside.routing.web;

import java.util.Map;
import java.util.Set;
import org.alongside.routing.ToolCall;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * One look-up.
 *
 * @param needs names in its address
 * @param tried values that it was just tried with, by name
 * @param outcome of that, or null
 * @param list address of all of them
 */
public record ToolPage(
        ToolForm form,
        boolean hasSecret,
        Set<String> needs,
        Map<String, String> tried,
        @Nullable ToolCall outcome,
        @Nullable Refusal refusal,
        String url,
        String list,
        String board)
        implements View {

    public Tabs tabs() {
        return TiersPlace.TOOLS.tabs(board);
    }

    public String values() {
        return outcome == null ? "" : ToolForm.lines(outcome.values());
    }
}
