package org.alongside.metrics.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.metrics.Counter;
import org.alongside.metrics.Decomposition;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Segment;
import org.alongside.metrics.Tally;

/** What the overview says about the time before. */
public final class Changes {

    static final List<Measure> WATCHED = List.of(
            Measure.HEADLINE,
            Measure.RESOLUTION,
            Measure.FIRST_TIME_COMPLEX,
            Measure.ESCALATION,
            Measure.VERIFIED_CONTAINMENT,
            Measure.SATISFACTION,
            Measure.RECONTACT,
            Measure.COMPLAINT,
            Measure.REPEATED_INFORMATION);

    /** What must be summed for it. */
    public static final Set<Counter> COUNTERS = Collections.unmodifiableSet(Measure.counters(WATCHED));

    private Changes() {}

    /** By case type: those beyond chance first, then in the order of the list; measures without cases are absent. */
    static List<Change> of(Map<Segment, Tally> before, Map<Segment, Tally> now, Labels labels) {
        List<Change> changes = new ArrayList<>();
        for (Measure measure : WATCHED) {
            Decomposition why = Decomposition.of(measure, before, now);
            if (why.known()) {
                changes.add(new Change(measure, why, most(why, labels)));
            }
        }
        changes.sort((one, two) ->
                Boolean.compare(one.cause() == Decomposition.Cause.CHANCE, two.cause() == Decomposition.Cause.CHANCE));
        return changes;
    }

    private static Optional<Labels.Label> most(Decomposition why, Labels labels) {
        return why.parts().stream()
                .findFirst()
                .map(part -> labels.of(Dimension.CASE_TYPE, part.segment().get(Dimension.CASE_TYPE)));
    }
}
