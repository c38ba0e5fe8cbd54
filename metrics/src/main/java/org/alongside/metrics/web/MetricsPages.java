package org.alongside.metrics.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.metrics.Counter;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Period;
import org.alongside.metrics.Scorecards;
import org.alongside.metrics.Segment;
import org.alongside.metrics.StopLoss;
import org.alongside.metrics.Tally;
import org.alongside.routing.Charter;
import org.alongside.routing.Charters;
import org.alongside.routing.Conversations;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** The measures of a business, for those who answer for them. */
@ApplicationScoped
@Path("/{tenant}/metrics")
@Produces(MediaType.TEXT_HTML)
@Needs({Role.SUPERVISOR, Role.ADMIN})
public class MetricsPages {

    private static final List<Integer> PERIODS = List.of(1, 7, 28, 90);
    private static final Set<Counter> ALL = EnumSet.allOf(Counter.class);

    private final Scorecards scorecards;
    private final StopLoss stopLoss;
    private final Charters charters;
    private final Conversations conversations;
    private final Here here;
    private final Clock clock;

    @Inject
    public MetricsPages(
            Scorecards scorecards,
            StopLoss stopLoss,
            Charters charters,
            Conversations conversations,
            Here here,
            Clock clock) {
        this.scorecards = scorecards;
        this.stopLoss = stopLoss;
        this.charters = charters;
        this.conversations = conversations;
        this.here = here;
        this.clock = clock;
    }

    @GET
    public MetricsPage metrics(@QueryParam("days") @DefaultValue("7") int wanted) {
        int days = PERIODS.contains(wanted) ? wanted : 7;
        LocalDate to = today();
        LocalDate from = to.minusDays(days - 1L);
        Period period = new Period(from, to);
        Map<Segment, Tally> segments =
                scorecards.by(tenant(), List.of(Dimension.CASE_TYPE, Dimension.HANDLER), ALL, Segment.ALL, period);
        Tally total = segments.values().stream().reduce(Tally.NONE, Tally::plus);
        Map<Segment, Tally> tiers = scorecards.by(tenant(), List.of(Dimension.TIER), ALL, Segment.ALL, period);
        Optional<Charter> charter = charters.of(tenant());
        return new MetricsPage(
                days,
                PERIODS,
                indicators(total, tiers, charter.map(Charter::escalation).orElse(Map.of())),
                rows(segments, days),
                new SegmentRow(Segment.ALL, total, ""),
                stopLoss.rules(tenant()).stream()
                        .map(state -> new BrakeRow(
                                state, base() + "/rules/" + state.rule().id()))
                        .toList(),
                base(),
                "/" + here.tenant().slug() + "/charter",
                "/" + here.tenant().slug() + "/conduct",
                charter.isEmpty());
    }

    @GET
    @Path("/conversations")
    public SegmentPage segment(
            @QueryParam("caseType") @DefaultValue("unknown") String caseType,
            @QueryParam("handler") @DefaultValue("ASSISTANT") String handler,
            @QueryParam("days") @DefaultValue("7") int days) {
        Segment segment = Segment.of(Dimension.CASE_TYPE, caseType).with(Dimension.HANDLER, handler);
        List<SegmentPage.Row> rows =
                scorecards
                        .conversations(tenant(), segment, Period.ending(today(), Math.max(1, days)), Optional.empty())
                        .stream()
                        .map(id -> new SegmentPage.Row(
                                "/" + here.tenant().slug() + "/inbox/" + id + "?box=OPEN",
                                conversations.byId(tenant(), id).row()))
                        .toList();
        return new SegmentPage(caseType, handler, rows, base() + "?days=" + days);
    }

    private static List<Indicator> indicators(
            Tally total, Map<Segment, Tally> tiers, Map<String, Charter.Range> ranges) {
        List<Indicator> indicators = new ArrayList<>();
        indicators.add(new Indicator("escalation", null, total.read(Measure.ESCALATION), ranges.get("overall")));
        for (String tier : List.of("A", "B", "C")) {
            Tally tally = tiers.getOrDefault(Segment.of(Dimension.TIER, tier), Tally.NONE);
            indicators.add(new Indicator("escalation", tier, tally.read(Measure.ESCALATION), ranges.get(tier)));
        }
        indicators.add(new Indicator("verified", null, total.read(Measure.VERIFIED_CONTAINMENT), null));
        indicators.add(new Indicator("satisfaction", null, total.read(Measure.SATISFACTION), null));
        return indicators;
    }

    private List<SegmentRow> rows(Map<Segment, Tally> segments, int days) {
        List<SegmentRow> rows = new ArrayList<>();
        segments.forEach((segment, tally) -> rows.add(new SegmentRow(segment, tally, url(segment, days))));
        return rows;
    }

    private String url(Segment segment, int days) {
        return UriBuilder.fromPath(base() + "/conversations")
                .queryParam("caseType", segment.get(Dimension.CASE_TYPE))
                .queryParam("handler", segment.get(Dimension.HANDLER))
                .queryParam("days", days)
                .build()
                .toString();
    }

    private LocalDate today() {
        return clock.instant().atZone(here.tenant().zone()).toLocalDate();
    }

    private String base() {
        return "/" + here.tenant().slug() + "/metrics";
    }

    private TenantId tenant() {
        return here.tenantId();
    }
}
