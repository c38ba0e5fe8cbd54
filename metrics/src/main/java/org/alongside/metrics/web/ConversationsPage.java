package org.alongside.metrics.web;

import java.util.List;
import org.alongside.metrics.Period;
import org.alongside.routing.ConversationRow;
import org.alongside.shared.web.View;

/**
 * The conversations behind a number, newest first.
 *
 * @param labels what they have in common
 * @param counted the counter that counts them, or empty
 * @param more address of the next page, or empty
 */
public record ConversationsPage(
        Period period, List<Labels.Label> labels, String counted, List<Row> rows, String more, String base)
        implements View {

    /** A conversation and where to open it. */
    public record Row(String url, ConversationRow conversation) {}

    public Tabs tabs() {
        return QualityPlace.OVERVIEW.tabs(base);
    }
}
