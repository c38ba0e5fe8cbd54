package org.alongside.metrics.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.alongside.metrics.Costs;
import org.alongside.metrics.Counter;
import org.alongside.metrics.Measure;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * Whether it works: the headline, the indicators against their ranges, brakes that are on, every segment, and what
 * changed and why.
 *
 * @param asked what it is about, {@code periods} that may be chosen instead
 * @param headline resolution weighted by satisfaction after 24 h
 * @param beside how much of the headline's ground is known: resolution with deflection beside it, and silence
 * @param cost of a resolved conversation, in the reader's way of writing money; empty when nothing was resolved, null
 *     when nobody said what things cost
 * @param resolvedUrl the conversations that were resolved
 * @param termsUrl where ranges and costs are agreed
 * @param brakes that hold
 * @param charterUrl where ranges are agreed, shown when none are
 */
public record OverviewPage(
        Asked asked,
        List<Integer> periods,
        Figure headline,
        List<Figure> beside,
        List<Indicator> indicators,
        @Nullable String cost,
        String resolvedUrl,
        String termsUrl,
        List<StopLossPage.Held> brakes,
        List<Change> changes,
        List<SegmentRow> segments,
        SegmentRow total,
        String stopLossUrl,
        String base,
        String charterUrl,
        String conductUrl,
        boolean charterMissing)
        implements View {

    private static final List<String> COLUMNS = List.of(
            "ESCALATION",
            "RESOLUTION",
            "DEFLECTION",
            "VERIFIED_CONTAINMENT",
            "SATISFACTION",
            "RECONTACT",
            "FIRST_RESPONSE_TIME");

    /** Counters of all that the page shows. */
    public static final Set<Counter> COUNTERS = counters();

    private static Set<Counter> counters() {
        List<Measure> shown = new ArrayList<>(Changes.WATCHED);
        shown.addAll(List.of(Measure.HEADLINE, Measure.DEFLECTION, Measure.SILENCE, Measure.TRANSFER_QUALITY));
        COLUMNS.forEach(column -> shown.add(Measure.valueOf(column)));
        Set<Counter> counters = EnumSet.copyOf(Measure.counters(shown));
        counters.addAll(Costs.COUNTERS);
        return Collections.unmodifiableSet(counters);
    }

    /** What the segment table shows; deflection stands beside resolution and nowhere else. */
    public List<String> columns() {
        return COLUMNS;
    }

    public boolean empty() {
        return segments.isEmpty();
    }

    public Tabs tabs() {
        return QualityPlace.OVERVIEW.tabs(base);
    }
}
