package org.alongside.metrics.web;

import static org.alongside.metrics.web.QualitySamples.BASE;
import static org.alongside.metrics.web.QualitySamples.LABELS;
import static org.alongside.metrics.web.QualitySamples.TODAY;
import static org.alongside.metrics.web.QualitySamples.tally;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.alongside.metrics.Counter;
import org.alongside.metrics.Decomposition;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Measure;
import org.alongside.metrics.MixShift;
import org.alongside.metrics.Period;
import org.alongside.metrics.Segment;
import org.alongside.metrics.Tally;
import org.alongside.routing.Agreement;
import org.alongside.routing.Charter;

/** The pages of the seam and of the tier boundary with figures that are made up. */
final class SeamSamples {

    private static final Asked ASKED = new Asked(Period.ending(TODAY, 28), 28, Segment.ALL);

    private SeamSamples() {}

    static SeamPage seam() {
        Random random = new Random(4);
        Tally total = tally(random, 400);
        List<LocalDate> weeks = Weeks.upTo(TODAY, 12);
        return new SeamPage(
                ASKED,
                Asked.PERIODS,
                "A",
                new SeamSteps(total, ASKED, BASE).all(),
                Optional.of(Duration.ofMinutes(3)),
                Optional.of(Duration.ofMinutes(14)),
                figures(total, Measure.RESOLUTION_AFTER_HANDOFF, Measure.PROMISES_KEPT, Measure.TRANSFER),
                figures(total, Measure.TRANSFER_QUALITY, Measure.REPEATED_INFORMATION, Measure.REPEATED_BY_CONTACT),
                12,
                14,
                List.of("RESOLUTION", "SATISFACTION", "RECOMMENDATION", "EASE"),
                List.of("ASSISTANT", "AGENT", "ASSISTANT_THEN_AGENT").stream()
                        .map(handler -> row(Dimension.HANDLER, handler, tally(random, 90)))
                        .toList(),
                weeks,
                List.of("A", "B", "C").stream()
                        .map(tier -> new SeamPage.Cohort(
                                tier,
                                weeks.stream()
                                        .map(week -> new SeamPage.Cell(
                                                new Figure(tally(random, 30).read(Measure.SATISFACTION), BASE),
                                                random.nextInt(4)))
                                        .toList()))
                        .toList(),
                BASE);
    }

    static BoundaryPage boundary() {
        Random random = new Random(5);
        Decomposition why = Decomposition.of(Measure.ESCALATION, intents(40, 90), intents(70, 60));
        Capacity.Ground ground = new Capacity.Ground(3, 45, 10, true, 40);
        return new BoundaryPage(
                ASKED,
                Asked.PERIODS,
                "",
                new CourseChart(
                        Weeks.upTo(TODAY, 26),
                        Weeks.upTo(TODAY, 26).stream()
                                .map(week -> escalation(20 + random.nextInt(30), 100 + random.nextInt(60))
                                        .read(Measure.ESCALATION))
                                .toList(),
                        new Charter.Range(0.15, 0.3)),
                why,
                new MixShift(0.12, 0.01),
                why.parts().stream()
                        .map(part -> new BoundaryPage.IntentRow(
                                LABELS.of(Dimension.INTENT, part.segment().get(Dimension.INTENT)),
                                new Figure(part.before(), BASE),
                                new Figure(part.now(), BASE),
                                part.mix(),
                                part.rate()))
                        .toList(),
                List.of(new BoundaryPage.ShadowRow(
                        LABELS.of(Dimension.INTENT, "refund"),
                        new Agreement("refund", 30, 6, 4, 2, 1),
                        "/marlow/shadow")),
                figures(tally(random, 300), Measure.NEAR_THRESHOLDS, Measure.EXPOSURE),
                List.of(row(Dimension.VALUE_SEGMENT, "HIGH", tally(random, 44))),
                List.of(new Capacity.Row("A", 120, 20, true), new Capacity.Row("B", 700, 116.7, false)),
                ground,
                BASE);
    }

    private static Map<Segment, Tally> intents(long refunds, long cards) {
        return Map.of(
                Segment.of(Dimension.INTENT, "refund"), escalation(refunds / 2, refunds),
                Segment.of(Dimension.INTENT, "change_card"), escalation(cards / 9, cards));
    }

    private static Tally escalation(long escalated, long met) {
        return Tally.of(Map.of(Counter.ESCALATED, escalated, Counter.MET_ASSISTANT, met, Counter.CONVERSATIONS, met));
    }

    private static SegmentRow row(Dimension dimension, String value, Tally tally) {
        return new SegmentRow(
                Segment.of(dimension, value), List.of(LABELS.of(dimension, value)), tally, true, ASKED.period(), BASE);
    }

    private static List<Figure> figures(Tally tally, Measure... measures) {
        return List.of(measures).stream()
                .map(measure -> new Figure(tally.read(measure), BASE))
                .toList();
    }
}
