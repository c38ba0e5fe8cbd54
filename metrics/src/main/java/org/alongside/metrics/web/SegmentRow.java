package org.alongside.metrics.web;

import org.alongside.metrics.Counter;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Reading;
import org.alongside.metrics.Segment;
import org.alongside.metrics.Tally;

/** A row of the segment table. @param url opens its conversations */
public record SegmentRow(Segment segment, Tally tally, String url) {

    public String caseType() {
        return segment.get(Dimension.CASE_TYPE);
    }

    public String handler() {
        return segment.get(Dimension.HANDLER);
    }

    public long conversations() {
        return tally.get(Counter.CONVERSATIONS);
    }

    public Reading reading(String measure) {
        return tally.read(Measure.valueOf(measure));
    }
}
