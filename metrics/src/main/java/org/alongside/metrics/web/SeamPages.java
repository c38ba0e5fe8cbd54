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
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alongside.metrics.Counter;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Grain;
import org.alongside.metrics.Histogram;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Period;
import org.alongside.metrics.Scorecards;
import org.alongside.metrics.Segment;
import org.alongside.metrics.Tally;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** The seam between assistant and person, measured. */
@ApplicationScoped
@Path("/{tenant}/metrics/seam")
@Produces(MediaType.TEXT_HTML)
@Needs({Role.SUPERVISOR, Role.ADMIN})
public class SeamPages {

    private static final Set<Counter> ALL = EnumSet.allOf(Counter.class);
    private static final List<Measure> OUTCOME = List.of(
            Measure.RESOLUTION_AFTER_HANDOFF, Measure.PROMISES_KEPT, Measure.HANDOFF_COMPLETION, Measure.TRANSFER);
    private static final List<Measure> REPEATS =
            List.of(Measure.TRANSFER_QUALITY, Measure.REPEATED_INFORMATION, Measure.REPEATED_BY_CONTACT);
    private static final List<String> JUDGED = List.of(
            "RESOLUTION",
            "SATISFACTION",
            "SATISFACTION_DAY_AFTER",
            "RECOMMENDATION",
            "EASE",
            "RECONTACT",
            "SURVEY_RESPONSE");
    private static final int WEEKS = 12;

    private final Scorecards scorecards;
    private final Words words;
    private final Here here;
    private final Clock clock;

    @Inject
    public SeamPages(Scorecards scorecards, Words words, Here here, Clock clock) {
        this.scorecards = scorecards;
        this.words = words;
        this.here = here;
        this.clock = clock;
    }

    @GET
    public SeamPage seam(@Context UriInfo uri) {
        LocalDate today = clock.instant().atZone(here.tenant().zone()).toLocalDate();
        Asked asked = Asked.of(uri.getQueryParameters(), today, 28);
        Map<Segment, Tally> paths =
                scorecards.by(here.tenantId(), List.of(Dimension.HANDLER), ALL, asked.segment(), asked.period());
        Tally total = paths.values().stream().reduce(Tally.NONE, Tally::plus);
        List<LocalDate> weeks = Weeks.upTo(asked.period().to(), WEEKS);
        return new SeamPage(
                asked,
                Asked.PERIODS,
                asked.segment().get(Dimension.TIER),
                new SeamSteps(total, asked, base()).all(),
                duration(Histogram.HANDOFF_WAIT.quantile(total, 0.5)),
                duration(Histogram.HANDOFF_WAIT.quantile(total, 0.9)),
                figures(OUTCOME, total, asked),
                figures(REPEATS, total, asked),
                total.get(Counter.REPEAT_AGREED),
                total.get(Counter.REPEAT_COMPARED),
                JUDGED,
                rows(paths, asked),
                weeks,
                cohorts(asked, weeks),
                base());
    }

    private static Optional<Duration> duration(OptionalDouble seconds) {
        return seconds.isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(Math.round(seconds.getAsDouble())));
    }

    private List<Figure> figures(List<Measure> measures, Tally tally, Asked asked) {
        return measures.stream()
                .map(measure -> new Figure(
                        tally.read(measure),
                        Asked.conversations(
                                base(),
                                asked.segment(),
                                asked.period(),
                                Optional.of(measure.formula().denominator()))))
                .toList();
    }

    private List<SegmentRow> rows(Map<Segment, Tally> paths, Asked asked) {
        Labels labels = words.labels();
        return paths.entrySet().stream()
                .map(path -> {
                    String handler = path.getKey().get(Dimension.HANDLER);
                    return new SegmentRow(
                            asked.segment().with(Dimension.HANDLER, handler),
                            List.of(labels.of(Dimension.HANDLER, handler)),
                            path.getValue(),
                            true,
                            asked.period(),
                            base());
                })
                .toList();
    }

    /** Of those that crossed the seam: the assistant spoke, then a person. */
    private List<SeamPage.Cohort> cohorts(Asked asked, List<LocalDate> weeks) {
        Segment crossed = asked.segment().with(Dimension.HANDLER, "ASSISTANT_THEN_AGENT");
        Period period = new Period(weeks.get(0), asked.period().to());
        Map<Segment, SortedMap<LocalDate, Tally>> courses = scorecards.courses(
                here.tenantId(),
                Grain.WEEK,
                List.of(Dimension.TIER),
                Measure.counters(List.of(Measure.SATISFACTION)),
                crossed,
                period);
        return List.of("A", "B", "C").stream()
                .map(tier -> {
                    SortedMap<LocalDate, Tally> course =
                            courses.getOrDefault(Segment.of(Dimension.TIER, tier), new TreeMap<>());
                    Segment segment = crossed.with(Dimension.TIER, tier);
                    return new SeamPage.Cohort(
                            tier,
                            weeks.stream()
                                    .map(week -> cell(course.getOrDefault(week, Tally.NONE), segment, week))
                                    .toList());
                })
                .toList();
    }

    private SeamPage.Cell cell(Tally tally, Segment segment, LocalDate week) {
        String url =
                Asked.conversations(base(), segment, new Period(week, week.plusDays(6)), Optional.of(Counter.RATED));
        Figure figure = new Figure(tally.read(Measure.SATISFACTION), url);
        int heat = !figure.known() || figure.small()
                ? 0
                : 1 + (int) Math.min(2, Math.floor(figure.reading().value().getAsDouble() * 3));
        return new SeamPage.Cell(figure, heat);
    }

    private String base() {
        return "/" + here.tenant().slug() + "/metrics";
    }
}
