package org.alongside.metrics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.Charter.Range;

/**
 * What a business agreed on besides its charter.
 *
 * @param ranges of {@link #INDICATORS}, as far as any was agreed
 * @param costs none while nobody said what things cost
 */
public record Terms(Map<Measure, Range> ranges, Optional<Costs> costs) {

    /** The indicators whose ranges do not stand in the charter: what becomes of hard cases, and the seam. */
    public static final List<Measure> INDICATORS = List.of(Measure.FIRST_TIME_COMPLEX, Measure.TRANSFER_QUALITY);

    public static final Terms NONE = new Terms(Map.of(), Optional.empty());

    public Terms {
        Map<Measure, Range> inOrder = new EnumMap<>(Measure.class);
        inOrder.putAll(ranges);
        ranges = Collections.unmodifiableMap(inOrder);
    }
}
