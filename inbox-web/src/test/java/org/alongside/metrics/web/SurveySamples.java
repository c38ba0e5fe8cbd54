package org.alongside.metrics.web;

import static org.alongside.metrics.web.QualitySamples.BASE;
import static org.alongside.metrics.web.QualitySamples.LABELS;
import static org.alongside.metrics.web.QualitySamples.TODAY;
import static org.alongside.metrics.web.QualitySamples.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Period;
import org.alongside.metrics.Segment;
import org.alongside.metrics.Tally;
import org.alongside.routing.Survey;

/** The surveys page with figures that are made up. */
final class SurveySamples {

    private static final Asked ASKED = new Asked(Period.ending(TODAY, 28), 28, Segment.ALL);

    private SurveySamples() {}

    static SurveysPage surveys() {
        Random random = new Random(6);
        List<SurveysPage.Unasked> unasked = new ArrayList<>(List.of(new SurveysPage.Unasked("", 3)));
        Arrays.stream(Survey.Reason.values())
                .forEach(reason -> unasked.add(new SurveysPage.Unasked(reason.name(), random.nextInt(90))));
        Tally total = tally(random, 400);
        return new SurveysPage(
                ASKED,
                Asked.PERIODS,
                Stream.of(Measure.HEADLINE, Measure.RECOMMENDATION, Measure.SURVEY_REACH)
                        .map(measure -> new Figure(total.read(measure), BASE))
                        .toList(),
                List.of("SURVEY_REACH", "SURVEY_RESPONSE", "SATISFACTION", "RECOMMENDATION"),
                List.of(
                        side(Dimension.HANDLER, random, "ASSISTANT", "AGENT", "ASSISTANT_THEN_AGENT"),
                        side(Dimension.CASE_TYPE, random, "payments", "unknown")),
                List.of(new SurveysPage.Weighted("SATISFACTION", 0.71, 0.64, 0.98)),
                unasked,
                false,
                "/marlow/settings/surveys",
                BASE);
    }

    static SurveysPage empty() {
        return new SurveysPage(
                ASKED, Asked.PERIODS, List.of(), List.of(), List.of(), List.of(), List.of(), true, "", BASE);
    }

    private static SurveysPage.Side side(Dimension dimension, Random random, String... values) {
        return new SurveysPage.Side(
                dimension,
                Stream.of(values)
                        .map(value -> new SegmentRow(
                                Segment.of(dimension, value),
                                List.of(LABELS.of(dimension, value)),
                                tally(random, 90),
                                true,
                                ASKED.period(),
                                BASE))
                        .toList());
    }
}
