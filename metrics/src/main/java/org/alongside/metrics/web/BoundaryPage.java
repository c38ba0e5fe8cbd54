package org.alongside.metrics.web;

import java.util.List;
import org.alongside.metrics.Decomposition;
import org.alongside.metrics.MixShift;
import org.alongside.metrics.Period;
import org.alongside.routing.Agreement;
import org.alongside.shared.web.View;

/**
 * How the work is divided, and whether it may be divided so.
 *
 * @param tier that it is narrowed to, or empty
 * @param chart escalation week by week against its range
 * @param why what changed since the period before, {@code shift} how much the mix did
 * @param intents the parts of the change, largest first
 * @param close decisions close to a line, {@code exposed} valued contacts left to the assistant
 * @param exposure by value segment
 */
public record BoundaryPage(
        Asked asked,
        List<Integer> periods,
        String tier,
        CourseChart chart,
        Decomposition why,
        MixShift shift,
        List<IntentRow> intents,
        List<ShadowRow> shadow,
        List<Figure> tiles,
        List<SegmentRow> exposure,
        List<Capacity.Row> capacity,
        Capacity.Ground ground,
        String base)
        implements View {

    /** @param before figures of the period before and now; none without cases */
    public record IntentRow(Labels.Label label, Figure before, Figure now, double mix, double rate) {

        /** In points of a hundred. */
        public double points(double share) {
            return Math.round(share * 1000) / 10.0;
        }
    }

    /** @param url of the drafts that were compared */
    public record ShadowRow(Labels.Label label, Agreement agreement, String url) {}

    public List<String> tiers() {
        return List.of("A", "B", "C");
    }

    public double points(double share) {
        return Math.round(share * 1000) / 10.0;
    }

    public Period before() {
        return asked.period().before();
    }

    public Tabs tabs() {
        return QualityPlace.BOUNDARY.tabs(base);
    }
}
