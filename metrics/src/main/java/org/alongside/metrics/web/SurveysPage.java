package org.alongside.metrics.web;

import java.util.List;
import org.alongside.metrics.Dimension;
import org.alongside.shared.web.View;

/**
 * What contacts say when they are asked, and who says nothing.
 *
 * @param figures what they say
 * @param columns names of the measures in the tables
 * @param sides who answers, by one dimension each
 * @param weighted the same answers, as if all parts had answered equally often
 * @param unasked who was not asked, and why
 * @param choosing where it is chosen what is asked; empty for whoever may not
 */
public record SurveysPage(
        Asked asked,
        List<Integer> periods,
        List<Figure> figures,
        List<String> columns,
        List<Side> sides,
        List<Weighted> weighted,
        List<Unasked> unasked,
        boolean empty,
        String choosing,
        String base)
        implements View {

    public record Side(Dimension dimension, List<SegmentRow> rows) {}

    /**
     * @param measure its name
     * @param said 0..1, {@code weighted} the same after weighting
     * @param covered share of the conversations in the parts that answered, 0..1
     */
    public record Weighted(String measure, double said, double weighted, double covered) {}

    /** @param reason name of it, or empty for those who will yet be asked */
    public record Unasked(String reason, long n) {}

    public Tabs tabs() {
        return QualityPlace.SURVEYS.tabs(base);
    }
}
