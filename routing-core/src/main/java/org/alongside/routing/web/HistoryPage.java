package org.alongside.routing.web;

import java.util.List;
import org.alongside.shared.web.View;

/** What was done to the draft, newest first. @param newest number of the newest change, 0 without any */
public record HistoryPage(List<DraftStep> steps, int newest, boolean editable, String board, String self)
        implements View {

    public boolean empty() {
        return steps.isEmpty();
    }
}
