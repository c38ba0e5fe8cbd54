package org.alongside.metrics.web;

import java.util.List;
import org.alongside.routing.ConversationRow;
import org.alongside.shared.web.View;

/** The conversations behind a number. */
public record SegmentPage(String caseType, String handler, List<Row> rows, String back) implements View {

    /** A conversation and where to open it. */
    public record Row(String url, ConversationRow conversation) {}
}
