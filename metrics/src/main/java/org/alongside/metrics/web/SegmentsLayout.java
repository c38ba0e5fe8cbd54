package org.alongside.metrics.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alongside.metrics.Counter;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Grain;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Period;
import org.alongside.metrics.Scorecards;
import org.alongside.metrics.Segment;
import org.alongside.metrics.Tally;
import org.alongside.tenant.Here;

/** Brings what is asked of the roll-ups into rows and columns. */
@ApplicationScoped
class SegmentsLayout {

    private static final int MOST_ROWS = 50;
    private static final int MOST_COLUMNS = 8;
    private static final int WEEKS = 12;

    private final Scorecards scorecards;
    private final Words words;
    private final Here here;

    @Inject
    SegmentsLayout(Scorecards scorecards, Words words, Here here) {
        this.scorecards = scorecards;
        this.words = words;
        this.here = here;
    }

    SegmentsPage page(Cut cut) {
        Labels labels = words.labels();
        Set<Counter> counters = Measure.counters(cut.measures());
        Map<Segment, Tally> now =
                by(cut, cut.dimensions(), counters, cut.asked().period());
        Map<Segment, Tally> before = cut.before()
                ? by(cut, List.of(cut.rows()), counters, cut.asked().period().before())
                : Map.of();
        List<LocalDate> weeks = Weeks.upTo(cut.asked().period().to(), WEEKS);
        Map<Segment, SortedMap<LocalDate, Tally>> courses = scorecards.courses(
                here.tenantId(),
                Grain.WEEK,
                List.of(cut.rows()),
                counters,
                cut.asked().segment(),
                new Period(weeks.get(0), cut.asked().period().to()));
        List<String> rows = occurring(now, cut.rows());
        List<String> columns = cut.across()
                .map(dimension -> occurring(now, dimension).stream()
                        .sorted()
                        .limit(MOST_COLUMNS)
                        .toList())
                .orElse(List.of());
        List<SegmentsPage.Row> shown = rows.stream()
                .limit(MOST_ROWS)
                .map(value -> new SegmentsPage.Row(
                        labels.of(cut.rows(), value),
                        cells(cut, now, value, columns),
                        cut.before()
                                ? figures(
                                        cut,
                                        row(cut, value),
                                        before,
                                        cut.asked().period().before())
                                : List.of(),
                        Sparkline.of(cut.measure(), weeks, courses.getOrDefault(row(cut, value), new TreeMap<>()))))
                .toList();
        return new SegmentsPage(
                cut,
                values(labels),
                columns.stream()
                        .map(value -> labels.of(cut.across().orElseThrow(), value))
                        .toList(),
                shown,
                weeks,
                rows.size() - shown.size(),
                cut.on(base() + "/segments/segments.csv").toString(),
                cut.on(base() + "/segments/segments.json").toString(),
                base());
    }

    private Map<Segment, Tally> by(Cut cut, List<Dimension> dimensions, Set<Counter> counters, Period period) {
        return scorecards.by(here.tenantId(), dimensions, counters, cut.asked().segment(), period);
    }

    private List<List<Figure>> cells(Cut cut, Map<Segment, Tally> now, String value, List<String> columns) {
        Period period = cut.asked().period();
        if (cut.across().isEmpty()) {
            return List.of(figures(cut, row(cut, value), now, period));
        }
        return columns.stream()
                .map(column -> row(cut, value).with(cut.across().get(), column))
                .map(segment -> figures(cut, segment, now, period))
                .toList();
    }

    private List<Figure> figures(Cut cut, Segment segment, Map<Segment, Tally> tallies, Period period) {
        Tally tally = tallies.get(segment);
        if (tally == null) {
            return List.of();
        }
        Segment narrowed = cut.asked().segment();
        for (Map.Entry<Dimension, String> entry : segment.values().entrySet()) {
            narrowed = narrowed.with(entry.getKey(), entry.getValue());
        }
        List<Figure> figures = new ArrayList<>();
        for (Measure measure : cut.measures()) {
            Counter cases = measure.formula().denominator();
            figures.add(
                    new Figure(tally.read(measure), Asked.conversations(base(), narrowed, period, Optional.of(cases))));
        }
        return figures;
    }

    private static Segment row(Cut cut, String value) {
        return Segment.of(cut.rows(), value);
    }

    private static List<String> occurring(Map<Segment, Tally> now, Dimension dimension) {
        Set<String> values = new LinkedHashSet<>();
        now.keySet().forEach(segment -> values.add(segment.get(dimension)));
        return List.copyOf(values);
    }

    private Map<Dimension, List<Labels.Label>> values(Labels labels) {
        Map<Dimension, List<Labels.Label>> values = new EnumMap<>(Dimension.class);
        scorecards
                .values(here.tenantId())
                .forEach((dimension, all) -> values.put(
                        dimension,
                        all.stream().map(value -> labels.of(dimension, value)).toList()));
        return values;
    }

    private String base() {
        return "/" + here.tenant().slug() + "/metrics";
    }
}
