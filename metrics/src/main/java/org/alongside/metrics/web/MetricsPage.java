package org.alongside.metrics.web;

import java.util.List;
import org.alongside.shared.web.View;

/**
 * Whether it works: indicators against their ranges, then every segment, and the total last and smallest.
 *
 * @param days length of the period that ends today
 * @param periods that may be chosen
 * @param charterUrl where ranges are agreed, shown when none are
 */
public record MetricsPage(
        int days,
        List<Integer> periods,
        List<Indicator> indicators,
        List<SegmentRow> segments,
        SegmentRow total,
        List<BrakeRow> rules,
        String base,
        String charterUrl,
        String conductUrl,
        boolean charterMissing)
        implements View {

    public boolean empty() {
        return segments.isEmpty();
    }
}
