package org.alongside.metrics.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Measure;
import org.alongside.shared.web.View;

/**
 * One measure, cut by whatever one likes.
 *
 * @param values that a dimension may be narrowed to
 * @param columns of the matrix, or one without a name when there is nothing across
 * @param weeks of the small lines
 * @param hidden how many rows do not fit the page
 * @param csv the same as a file, {@code json} likewise
 */
public record SegmentsPage(
        Cut cut,
        Map<Dimension, List<Labels.Label>> values,
        List<Labels.Label> columns,
        List<Row> rows,
        List<LocalDate> weeks,
        int hidden,
        String csv,
        String json,
        String base)
        implements View {

    /**
     * @param cells a measure each, or two where one must not stand alone; empty where nothing occurs
     * @param before the same in the period before; empty when that is not asked for
     */
    public record Row(Labels.Label label, List<List<Figure>> cells, List<Figure> before, Sparkline line) {}

    public List<Measure> measures() {
        return Arrays.asList(Measure.values());
    }

    public List<Dimension> dimensions() {
        return Arrays.asList(Dimension.values());
    }

    /** Whether the value is the one that the dimension is narrowed to. */
    public boolean narrowed(Labels.Label label) {
        return cut.asked().segment().get(label.dimension()).equals(label.value());
    }

    public Tabs tabs() {
        return QualityPlace.SEGMENTS.tabs(base);
    }
}
