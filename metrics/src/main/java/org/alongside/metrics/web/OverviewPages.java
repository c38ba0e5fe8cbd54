package org.alongside.metrics.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alongside.metrics.AgreedTerms;
import org.alongside.metrics.Costs;
import org.alongside.metrics.Counter;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Scorecards;
import org.alongside.metrics.Segment;
import org.alongside.metrics.StopLoss;
import org.alongside.metrics.StopLossEpisode;
import org.alongside.metrics.Tally;
import org.alongside.metrics.Terms;
import org.alongside.routing.Charter;
import org.alongside.routing.Charters;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** Whether it works, on one page, for those who answer for it. */
@ApplicationScoped
@Path("/{tenant}/metrics")
@Produces(MediaType.TEXT_HTML)
@Needs({Role.SUPERVISOR, Role.ADMIN})
public class OverviewPages {

    private static final List<Dimension> ROWS = List.of(Dimension.CASE_TYPE, Dimension.HANDLER);
    private static final List<Dimension> CASE_TYPES = List.of(Dimension.CASE_TYPE);

    private final Scorecards scorecards;
    private final StopLoss stopLoss;
    private final Charters charters;
    private final AgreedTerms terms;
    private final Words words;
    private final SegmentNames names;
    private final Here here;
    private final Clock clock;

    @Inject
    public OverviewPages(
            Scorecards scorecards,
            StopLoss stopLoss,
            Charters charters,
            AgreedTerms terms,
            Words words,
            SegmentNames names,
            Here here,
            Clock clock) {
        this.scorecards = scorecards;
        this.stopLoss = stopLoss;
        this.charters = charters;
        this.terms = terms;
        this.words = words;
        this.names = names;
        this.here = here;
        this.clock = clock;
    }

    @GET
    public OverviewPage overview(@Context UriInfo uri) {
        LocalDate today = clock.instant().atZone(here.tenant().zone()).toLocalDate();
        Asked asked = Asked.of(uri.getQueryParameters(), today, 7);
        Labels labels = words.labels();
        Map<Segment, Tally> segments =
                scorecards.by(tenant(), ROWS, OverviewPage.COUNTERS, asked.segment(), asked.period());
        Tally total = segments.values().stream().reduce(Tally.NONE, Tally::plus);
        Optional<Charter> charter = charters.of(tenant());
        Terms agreed = terms.of(tenant());
        return new OverviewPage(
                asked,
                Asked.PERIODS,
                figure(total, Measure.HEADLINE, asked),
                List.of(
                        figure(total, Measure.RESOLUTION, asked),
                        figure(total, Measure.DEFLECTION, asked),
                        figure(total, Measure.SILENCE, asked)),
                indicators(total, charter.map(Charter::escalation).orElse(Map.of()), agreed, asked),
                agreed.costs().map(costs -> money(costs, total)).orElse(null),
                Asked.conversations(base(), asked.segment(), asked.period(), Optional.of(Counter.RESOLVED)),
                base() + "/terms",
                stopLoss.episodes(tenant()).stream()
                        .filter(StopLossEpisode::holds)
                        .map(this::held)
                        .toList(),
                changes(asked, segments, labels),
                rows(segments, labels, asked),
                new SegmentRow(asked.segment(), List.of(), total, true, asked.period(), base()),
                "/" + here.tenant().slug() + "/stop-loss",
                base(),
                "/" + here.tenant().slug() + "/charter",
                "/" + here.tenant().slug() + "/conduct",
                charter.isEmpty());
    }

    private StopLossPage.Held held(StopLossEpisode episode) {
        return new StopLossPage.Held(
                episode,
                new RuleLine(episode.rule(), names.all(tenant(), here.tenant().language())),
                "/" + here.tenant().slug() + "/stop-loss/episodes/" + episode.id());
    }

    /** The three that a charter is about: how many reach people, what becomes of hard cases, and the seam. */
    private List<Indicator> indicators(Tally total, Map<String, Charter.Range> ranges, Terms agreed, Asked asked) {
        return List.of(
                new Indicator(figure(total, Measure.ESCALATION, asked), "", ranges.get("overall")),
                indicator(total, Measure.FIRST_TIME_COMPLEX, agreed, asked),
                indicator(total, Measure.TRANSFER_QUALITY, agreed, asked));
    }

    private Indicator indicator(Tally total, Measure measure, Terms agreed, Asked asked) {
        return new Indicator(figure(total, measure, asked), "", agreed.ranges().get(measure));
    }

    private String money(Costs costs, Tally total) {
        NumberFormat format = NumberFormat.getCurrencyInstance(here.locale());
        format.setCurrency(costs.currency());
        format.setMaximumFractionDigits(Math.max(0, costs.currency().getDefaultFractionDigits()));
        OptionalDouble amount = costs.perResolved(total);
        return amount.isPresent() ? format.format(amount.getAsDouble()) : "";
    }

    private Figure figure(Tally total, Measure measure, Asked asked) {
        String url = Asked.conversations(
                base(),
                asked.segment(),
                asked.period(),
                Optional.of(measure.formula().denominator()));
        return new Figure(total.read(measure), url);
    }

    private List<Change> changes(Asked asked, Map<Segment, Tally> segments, Labels labels) {
        Map<Segment, Tally> before = scorecards.by(
                tenant(),
                CASE_TYPES,
                Changes.COUNTERS,
                asked.segment(),
                asked.period().before());
        Map<Segment, Tally> now = new LinkedHashMap<>();
        segments.forEach((segment, tally) -> now.merge(segment.without(Dimension.HANDLER), tally, Tally::plus));
        return Changes.of(before, now, labels);
    }

    private List<SegmentRow> rows(Map<Segment, Tally> segments, Labels labels, Asked asked) {
        List<SegmentRow> rows = new ArrayList<>();
        segments.forEach((segment, tally) -> {
            List<Labels.Label> names = ROWS.stream()
                    .map(dimension -> labels.of(dimension, segment.get(dimension)))
                    .toList();
            Segment narrowed = asked.segment()
                    .with(Dimension.CASE_TYPE, segment.get(Dimension.CASE_TYPE))
                    .with(Dimension.HANDLER, segment.get(Dimension.HANDLER));
            boolean first =
                    rows.isEmpty() || !rows.get(rows.size() - 1).labels().get(0).equals(names.get(0));
            rows.add(new SegmentRow(narrowed, names, tally, first, asked.period(), base()));
        });
        return rows;
    }

    private String base() {
        return "/" + here.tenant().slug() + "/metrics";
    }

    private TenantId tenant() {
        return here.tenantId();
    }
}
