package org.alongside.metrics.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.metrics.Counter;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Formula.Share;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Period;
import org.alongside.metrics.ResponseBias;
import org.alongside.metrics.Scorecards;
import org.alongside.metrics.Segment;
import org.alongside.metrics.Tally;
import org.alongside.routing.Surveys;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** What contacts say when they are asked, who says nothing, and who is not asked. */
@ApplicationScoped
@Path("/{tenant}/metrics/surveys")
@Produces(MediaType.TEXT_HTML)
@Needs({Role.SUPERVISOR, Role.ADMIN})
public class SurveysPages {

    private static final List<Measure> SAID = List.of(
            Measure.HEADLINE,
            Measure.SATISFACTION,
            Measure.SATISFACTION_DAY_AFTER,
            Measure.RECOMMENDATION,
            Measure.EASE,
            Measure.REPEATED_BY_CONTACT,
            Measure.SURVEY_RESPONSE,
            Measure.SURVEY_REACH);
    private static final List<String> COLUMNS = List.of(
            "SURVEY_REACH", "SURVEY_RESPONSE", "SATISFACTION", "SATISFACTION_DAY_AFTER", "RECOMMENDATION", "EASE");
    private static final List<Measure> WEIGHTED = List.of(Measure.SATISFACTION, Measure.SATISFACTION_DAY_AFTER);
    private static final List<Dimension> PARTS = List.of(Dimension.HANDLER, Dimension.CASE_TYPE);
    private static final Set<Counter> COUNTERS = EnumSet.allOf(Counter.class);
    private static final int DAYS = 28;

    private final Scorecards scorecards;
    private final Surveys surveys;
    private final Words words;
    private final Here here;
    private final Clock clock;

    @Inject
    public SurveysPages(Scorecards scorecards, Surveys surveys, Words words, Here here, Clock clock) {
        this.scorecards = scorecards;
        this.surveys = surveys;
        this.words = words;
        this.here = here;
        this.clock = clock;
    }

    @GET
    public SurveysPage surveys(@Context UriInfo uri) {
        LocalDate today = clock.instant().atZone(here.tenant().zone()).toLocalDate();
        Asked asked = Asked.of(uri.getQueryParameters(), today, DAYS);
        Map<Segment, Tally> parts = scorecards.by(here.tenantId(), PARTS, COUNTERS, asked.segment(), asked.period());
        Tally total = parts.values().stream().reduce(Tally.NONE, Tally::plus);
        return new SurveysPage(
                asked,
                Asked.PERIODS,
                SAID.stream().map(measure -> figure(measure, total, asked)).toList(),
                COLUMNS,
                PARTS.stream().map(dimension -> side(dimension, asked)).toList(),
                WEIGHTED.stream()
                        .flatMap(measure -> weighted(measure, total, parts.values()).stream())
                        .toList(),
                unasked(asked.period()),
                total.get(Counter.SURVEYED) + total.get(Counter.RATED) + total.get(Counter.DAY_AFTER_RATED) == 0,
                here.member().role() == Role.ADMIN ? "/" + here.tenant().slug() + "/settings/surveys" : "",
                base());
    }

    private Figure figure(Measure measure, Tally total, Asked asked) {
        return new Figure(
                total.read(measure),
                Asked.conversations(
                        base(),
                        asked.segment(),
                        asked.period(),
                        Optional.of(measure.formula().denominator())));
    }

    private SurveysPage.Side side(Dimension dimension, Asked asked) {
        Labels labels = words.labels();
        Map<Segment, Tally> rows =
                scorecards.by(here.tenantId(), List.of(dimension), COUNTERS, asked.segment(), asked.period());
        return new SurveysPage.Side(
                dimension,
                rows.entrySet().stream()
                        .map(row -> row(dimension, row.getKey().get(dimension), row.getValue(), labels, asked))
                        .toList());
    }

    private SegmentRow row(Dimension dimension, String value, Tally tally, Labels labels, Asked asked) {
        Segment segment = asked.segment().with(dimension, value);
        return new SegmentRow(segment, List.of(labels.of(dimension, value)), tally, true, asked.period(), base());
    }

    private static Optional<SurveysPage.Weighted> weighted(Measure measure, Tally total, Collection<Tally> parts) {
        Share share = (Share) measure.formula();
        return ResponseBias.weighted(parts, share.numerator(), share.denominator()).stream()
                .mapToObj(value -> new SurveysPage.Weighted(
                        measure.name(),
                        total.read(measure).value().orElseThrow(),
                        value,
                        ResponseBias.covered(parts, share.denominator())))
                .findFirst();
    }

    private List<SurveysPage.Unasked> unasked(Period period) {
        ZoneId zone = here.tenant().zone();
        return surveys
                .unasked(
                        here.tenantId(),
                        period.from().atStartOfDay(zone).toInstant(),
                        period.to().plusDays(1).atStartOfDay(zone).toInstant())
                .entrySet()
                .stream()
                .map(each ->
                        new SurveysPage.Unasked(each.getKey().map(Enum::name).orElse(""), each.getValue()))
                .toList();
    }

    private String base() {
        return "/" + here.tenant().slug() + "/metrics";
    }
}
