package org.alongside.routing.web;

import java.util.List;
import org.alongside.shared.web.View;

/**
 * Which intents are taken for which, among those that are mistaken at all.
 *
 * @param columns names of what they are taken for
 */
public record ReplayMatrixPage(List<String> columns, List<Row> rows, boolean file, String back, String board)
        implements View {

    /** @param cells times, 0 for never, in the order of the columns */
    public record Row(String name, List<Cell> cells, int total) {}

    /** @param heat 0..5, by its share of the row */
    public record Cell(int times, int heat) {}

    public Tabs tabs() {
        return TiersPlace.REPLAYS.tabs(board);
    }
}
