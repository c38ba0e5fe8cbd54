package org.alongside.metrics.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.metrics.Bounds;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Reading;
import org.alongside.metrics.Segment;
import org.alongside.metrics.Tally;
import org.jspecify.annotations.Nullable;

/** Measures by segment for other programs. */
final class SegmentFile {

    private SegmentFile() {}

    /** @param value null without cases; {@code low} and {@code high} at 95 %, null where no interval is known */
    public record Row(
            Map<String, String> segment,
            String measure,
            long n,
            double numerator,
            double denominator,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high) {

        List<String> cells() {
            List<String> cells = new ArrayList<>(segment.values());
            cells.addAll(List.of(measure, String.valueOf(n), number(numerator), number(denominator)));
            cells.addAll(List.of(number(value), number(low), number(high)));
            return cells;
        }

        private static String number(@Nullable Double number) {
            return number == null ? "" : String.format(Locale.ROOT, "%.6g", number);
        }
    }

    static List<String> header(Cut cut) {
        List<String> header = new ArrayList<>();
        cut.dimensions().forEach(dimension -> header.add(dimension.column()));
        header.addAll(List.of("measure", "n", "numerator", "denominator", "value", "low", "high"));
        return header;
    }

    static List<Row> rows(Cut cut, Map<Segment, Tally> tallies) {
        List<Row> rows = new ArrayList<>();
        tallies.forEach((segment, tally) ->
                cut.measures().forEach(measure -> rows.add(row(segment(cut, segment), measure, tally.read(measure)))));
        return rows;
    }

    static Map<String, Object> json(Cut cut, Map<Segment, Tally> tallies) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("from", cut.asked().period().from().toString());
        file.put("to", cut.asked().period().to().toString());
        file.put("unit", cut.measure().unit().name());
        file.put("rows", rows(cut, tallies));
        return file;
    }

    private static Map<String, String> segment(Cut cut, Segment segment) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Dimension dimension : cut.dimensions()) {
            values.put(dimension.column(), segment.get(dimension));
        }
        return values;
    }

    private static Row row(Map<String, String> segment, Measure measure, Reading reading) {
        Bounds bounds = reading.bounds();
        boolean bounded = reading.known() && bounds.finite();
        return new Row(
                segment,
                measure.name(),
                reading.n(),
                reading.numerator(),
                reading.denominator(),
                reading.known() ? reading.value().getAsDouble() : null,
                bounded ? bounds.low() : null,
                bounded ? bounds.high() : null);
    }
}
