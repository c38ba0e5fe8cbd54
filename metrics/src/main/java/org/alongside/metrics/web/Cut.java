package org.alongside.metrics.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Measure;

/**
 * Which measure, and how it is cut.
 *
 * @param across none for a single column
 * @param before whether the period before is shown beside it
 */
public record Cut(Asked asked, Measure measure, Dimension rows, Optional<Dimension> across, boolean before) {

    static Cut of(MultivaluedMap<String, String> query, LocalDate today) {
        Dimension rows = Asked.constant(query, "rows", Dimension.class).orElse(Dimension.CASE_TYPE);
        return new Cut(
                Asked.of(query, today, 28),
                Asked.constant(query, "measure", Measure.class).orElse(Measure.RESOLUTION),
                rows,
                Asked.constant(query, "columns", Dimension.class).filter(columns -> columns != rows),
                !Asked.text(query, "before").isEmpty());
    }

    /** Reaching no person says nothing about success, so it never stands alone. */
    List<Measure> measures() {
        return switch (measure) {
            case DEFLECTION -> List.of(measure, Measure.RESOLUTION);
            case CONTAINMENT -> List.of(measure, Measure.VERIFIED_CONTAINMENT);
            default -> List.of(measure);
        };
    }

    List<Dimension> dimensions() {
        return across.map(dimension -> List.of(rows, dimension)).orElse(List.of(rows));
    }

    Address on(String path) {
        return asked.on(path)
                .with("measure", measure)
                .with("rows", rows)
                .with("columns", across.map(Enum::name).orElse(""))
                .with("before", before ? "1" : "");
    }
}
