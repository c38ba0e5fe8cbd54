package org.alongside.metrics.web;

import java.util.List;
import java.util.Optional;
import org.alongside.metrics.Counter;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Period;
import org.alongside.metrics.Reading;
import org.alongside.metrics.Segment;
import org.alongside.metrics.Tally;

/**
 * A row of the segment table.
 *
 * @param labels of its values, in the order of the dimensions
 * @param first of its case type
 */
public record SegmentRow(
        Segment segment, List<Labels.Label> labels, Tally tally, boolean first, Period period, String base) {

    public String handler() {
        return segment.get(Dimension.HANDLER);
    }

    public long conversations() {
        return tally.get(Counter.CONVERSATIONS);
    }

    /** Opens all of them. */
    public String url() {
        return Asked.conversations(base, segment, period, Optional.empty());
    }

    public Figure figure(String name) {
        Reading reading = tally.read(Measure.valueOf(name));
        String cases = Asked.conversations(
                base,
                segment,
                period,
                Optional.of(Measure.valueOf(name).formula().denominator()));
        return new Figure(reading, cases);
    }
}
