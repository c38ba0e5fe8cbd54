package org.alongside.routing.web;

import java.util.List;
import java.util.Objects;
import org.alongside.routing.Charter;
import org.alongside.shared.RefusedException;

/** Escalation ranges that came from outside. */
final class Ranges {

    /** In the order of form and page. */
    static final List<String> SEGMENTS = List.of("overall", "A", "B", "C");

    private Ranges() {}

    /** @throws RefusedException if the segment is unknown, or the ends are not two shares in order */
    static Charter.Range of(String segment, List<Double> ends) {
        boolean two = ends.size() == 2 && ends.stream().allMatch(Objects::nonNull);
        if (!SEGMENTS.contains(segment)
                || !two
                || !(ends.get(0) >= 0 && ends.get(0) <= ends.get(1) && ends.get(1) <= 1)) {
            throw new RefusedException("routing.charter.fault.range", segment);
        }
        return new Charter.Range(ends.get(0), ends.get(1));
    }
}
