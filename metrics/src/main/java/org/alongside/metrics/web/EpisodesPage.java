package org.alongside.metrics.web;

import java.util.List;
import org.alongside.metrics.StopLossEpisode;
import org.alongside.shared.web.View;

/** Every time a rule acted: those that hold first, then the newest. */
public record EpisodesPage(Tabs tabs, List<Row> rows, String rules) implements View {

    /** @param url its story */
    public record Row(StopLossEpisode episode, RuleLine line, String url) {}
}
