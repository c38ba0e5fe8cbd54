package org.alongside.metrics.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alongside.metrics.Costs;
import org.alongside.metrics.Counter;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Histogram;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Period;
import org.alongside.metrics.Segment;
import org.alongside.metrics.Tally;
import org.alongside.metrics.Terms;
import org.alongside.routing.Charter;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/** The pages of quality with figures that are made up, to be rendered and looked at. */
public final class QualitySamples {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    static final String BASE = "/marlow/metrics";
    static final Labels LABELS = new Labels(Map.of());

    private QualitySamples() {}

    public static Map<String, View> all() {
        Map<String, View> pages = new TreeMap<>();
        pages.put("overview", overview(segments(5)));
        pages.put("overview-empty", overview(Map.of()));
        pages.put("segments", segmentsPage(Measure.RESOLUTION, Optional.empty()));
        pages.put("segments-across", segmentsPage(Measure.DEFLECTION, Optional.of(Dimension.HANDLER)));
        pages.putAll(StopLossSamples.all());
        pages.put("seam", SeamSamples.seam());
        pages.put("surveys", SurveySamples.surveys());
        pages.put("surveys-empty", SurveySamples.empty());
        pages.put("boundary", SeamSamples.boundary());
        pages.put(
                "conversations",
                new ConversationsPage(
                        Period.ending(TODAY, 7),
                        List.of(LABELS.of(Dimension.CASE_TYPE, "payments"), LABELS.of(Dimension.HANDLER, "AGENT")),
                        "RATED",
                        List.of(),
                        BASE + "/more",
                        BASE));
        pages.put("terms", terms(null, "/acme/metrics/terms"));
        pages.put("terms-refused", terms(new Fault("range", "terms.fault.range", List.of()), "/acme/metrics/terms"));
        pages.put("terms-read-only", terms(null, ""));
        return pages;
    }

    private static TermsPage terms(@Nullable Fault fault, String save) {
        Terms agreed = new Terms(
                Map.of(Measure.TRANSFER_QUALITY, new Charter.Range(0.8, 1)),
                Optional.of(new Costs(Currency.getInstance("EUR"), new BigDecimal("24.50"), new BigDecimal("0.002"))));
        return new TermsPage(
                QualityPlace.OVERVIEW.tabs(BASE), TermsForm.of(agreed), fault, save, "/acme/charter", BASE);
    }

    private static SegmentsPage segmentsPage(Measure measure, Optional<Dimension> across) {
        Cut cut = new Cut(
                new Asked(Period.ending(TODAY, 28), 28, Segment.of(Dimension.TIER, "A")),
                measure,
                Dimension.CASE_TYPE,
                across,
                true);
        List<Labels.Label> columns = across.isEmpty()
                ? List.of()
                : List.of(LABELS.of(Dimension.HANDLER, "ASSISTANT"), LABELS.of(Dimension.HANDLER, "AGENT"));
        List<LocalDate> weeks = List.of(TODAY.minusWeeks(2), TODAY.minusWeeks(1), TODAY);
        Random random = new Random(1);
        List<SegmentsPage.Row> rows = List.of("payments", "disputes", "unknown").stream()
                .map(value -> new SegmentsPage.Row(
                        LABELS.of(Dimension.CASE_TYPE, value),
                        Stream.generate(() -> figures(cut, random))
                                .limit(Math.max(1, columns.size()))
                                .toList(),
                        figures(cut, random),
                        new Sparkline(
                                weeks,
                                weeks.stream()
                                        .map(week -> tally(random, 40).read(measure))
                                        .toList())))
                .toList();
        Map<Dimension, List<Labels.Label>> values = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            values.put(dimension, List.of(LABELS.of(dimension, "A"), LABELS.of(dimension, "none")));
        }
        values.put(Dimension.HANDLER, columns);
        values.put(Dimension.COMPLEXITY, List.of(LABELS.of(Dimension.COMPLEXITY, "SIMPLE")));
        values.put(Dimension.VALUE_SEGMENT, List.of(LABELS.of(Dimension.VALUE_SEGMENT, "HIGH")));
        return new SegmentsPage(cut, values, columns, rows, weeks, 3, BASE + "/csv", BASE + "/json", BASE);
    }

    private static List<Figure> figures(Cut cut, Random random) {
        return cut.measures().stream()
                .map(measure ->
                        new Figure(tally(random, 10 + random.nextInt(90)).read(measure), BASE))
                .toList();
    }

    static OverviewPage overview(Map<Segment, Tally> segments) {
        Asked asked = new Asked(Period.ending(TODAY, 7), 7, Segment.ALL);
        Tally total = segments.values().stream().reduce(Tally.NONE, Tally::plus);
        return new OverviewPage(
                asked,
                Asked.PERIODS,
                new Figure(total.read(Measure.HEADLINE), BASE),
                List.of(
                        new Figure(total.read(Measure.RESOLUTION), BASE),
                        new Figure(total.read(Measure.DEFLECTION), BASE)),
                List.of(
                        new Indicator(
                                new Figure(total.read(Measure.ESCALATION), BASE), "", new Charter.Range(0.15, 0.3)),
                        new Indicator(new Figure(total.read(Measure.FIRST_TIME_COMPLEX), BASE), "", null)),
                segments.isEmpty() ? null : "€3.10",
                BASE + "/conversations",
                BASE + "/terms",
                segments.isEmpty() ? List.of() : List.of(StopLossSamples.held()),
                Changes.of(byCaseType(segments(6)), byCaseType(segments), LABELS),
                segments.entrySet().stream()
                        .map(entry -> new SegmentRow(
                                entry.getKey(),
                                List.of(
                                        LABELS.of(
                                                Dimension.CASE_TYPE,
                                                entry.getKey().get(Dimension.CASE_TYPE)),
                                        LABELS.of(
                                                Dimension.HANDLER,
                                                entry.getKey().get(Dimension.HANDLER))),
                                entry.getValue(),
                                entry.getKey().get(Dimension.HANDLER).equals("ASSISTANT"),
                                asked.period(),
                                BASE))
                        .toList(),
                new SegmentRow(Segment.ALL, List.of(), total, true, asked.period(), BASE),
                "/marlow/stop-loss",
                BASE,
                "/marlow/charter",
                "/marlow/conduct",
                segments.isEmpty());
    }

    private static Map<Segment, Tally> byCaseType(Map<Segment, Tally> segments) {
        Map<Segment, Tally> types = new LinkedHashMap<>();
        segments.forEach((segment, tally) -> types.merge(segment.without(Dimension.HANDLER), tally, Tally::plus));
        return types;
    }

    static Map<Segment, Tally> segments(long seed) {
        Random random = new Random(seed);
        Map<Segment, Tally> segments = new LinkedHashMap<>();
        for (String caseType : List.of("payments", "delivery", "disputes", "unknown")) {
            for (String handler : List.of("ASSISTANT", "AGENT", "ASSISTANT_THEN_AGENT", "AGENT_AFTER_REPEATS")) {
                Segment segment = Segment.of(Dimension.CASE_TYPE, caseType).with(Dimension.HANDLER, handler);
                segments.put(segment, tally(random, 4 + random.nextInt(400)));
            }
        }
        return segments;
    }

    /** Every counter below or at its measure's denominator. */
    static Tally tally(Random random, int conversations) {
        Map<Counter, Long> counts = new EnumMap<>(Counter.class);
        for (Counter counter : Counter.values()) {
            counts.put(counter, (long) conversations);
        }
        for (Measure measure : Measure.values()) {
            Counter numerator = measure.formula().numerator();
            counts.put(numerator, (long) (conversations * random.nextDouble()));
        }
        for (Histogram waits : List.of(Histogram.FIRST_RESPONSE, Histogram.HANDOFF_WAIT)) {
            waits.classes().forEach(waited -> counts.put(waited, conversations / 10L));
        }
        counts.put(Counter.CONVERSATIONS, (long) conversations);
        counts.put(Counter.FIRST_RESPONSE, conversations * 40L);
        counts.put(Counter.FIRST_RESPONSE_SQUARED, conversations * 4_000L);
        counts.put(Counter.HANDOFF_WAIT, conversations * 400L);
        counts.put(Counter.HANDOFF_WAIT_SQUARED, conversations * 400_000L);
        counts.put(Counter.AGENT_SECONDS, conversations * 600L);
        for (Counter n : List.of(
                Counter.MET_ASSISTANT,
                Counter.RATED,
                Counter.SURVEYED,
                Counter.OUTCOME_KNOWN,
                Counter.PERSON_REPLIED,
                Counter.HANDOFFS,
                Counter.ACCEPTED,
                Counter.CLOSED)) {
            counts.put(n, (long) conversations);
        }
        return Tally.of(counts);
    }
}
