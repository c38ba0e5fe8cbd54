package org.alongside.routing.web;

import java.util.List;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * The look-ups of a business, and a form for one more.
 *
 * @param full whether there may be no more
 */
public record ToolsPage(
        List<Row> tools,
        boolean full,
        ToolForm form,
        @Nullable Refusal refusal,
        String base,
        String board) implements View {

    /** @param intents of the draft that name it */
    public record Row(String name, String url, boolean on, List<String> fields, List<String> intents, String address) {}

    public Tabs tabs() {
        return TiersPlace.TOOLS.tabs(board);
    }
}
