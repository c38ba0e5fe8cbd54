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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.metrics.Measures;
import org.alongside.metrics.Scorecards;
import org.alongside.metrics.Segment;
import org.alongside.metrics.StopLoss;
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
        Map<Segment, Measures> segments = scorecards.bySegment(tenant(), from, to);
        Measures total = segments.values().stream().reduce(Measures.NONE, Measures::plus);
        Map<String, Measures> tiers = scorecards.byTier(tenant(), from, to);
        Optional<Charter> charter = charters.of(tenant());
        return new MetricsPage(
                days,
                PERIODS,
                indicators(total, tiers, charter.map(Charter::escalation).orElse(Map.of())),
                rows(segments, days),
                total,
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
        LocalDate to = today();
        List<SegmentPage.Row> rows = scorecards
                .conversations(tenant(), new Segment(caseType, handler), to.minusDays(Math.max(1, days) - 1L), to)
                .stream()
                .map(id -> new SegmentPage.Row(
                        "/" + here.tenant().slug() + "/inbox/" + id + "?box=OPEN",
                        conversations.byId(tenant(), id).row()))
                .toList();
        return new SegmentPage(caseType, handler, rows, base() + "?days=" + days);
    }

    private static List<Indicator> indicators(
            Measures total, Map<String, Measures> tiers, Map<String, Charter.Range> ranges) {
        List<Indicator> indicators = new ArrayList<>();
        indicators.add(new Indicator("escalation", null, total.escalation(), ranges.get("overall")));
        for (String tier : List.of("A", "B", "C")) {
            Measures measures = tiers.getOrDefault(tier, Measures.NONE);
            indicators.add(new Indicator("escalation", tier, measures.escalation(), ranges.get(tier)));
        }
        indicators.add(new Indicator("verified", null, total.verifiedContainment(), null));
        indicators.add(new Indicator("satisfaction", null, total.satisfaction(), null));
        return indicators;
    }

    private List<SegmentRow> rows(Map<Segment, Measures> segments, int days) {
        List<SegmentRow> rows = new ArrayList<>();
        String previous = "";
        for (Map.Entry<Segment, Measures> entry : segments.entrySet()) {
            Segment segment = entry.getKey();
            String url = UriBuilder.fromPath(base() + "/conversations")
                    .queryParam("caseType", segment.caseType())
                    .queryParam("handler", segment.handler())
                    .queryParam("days", days)
                    .build()
                    .toString();
            boolean first = !segment.caseType().equals(previous);
            rows.add(new SegmentRow(segment.caseType(), segment.handler(), entry.getValue(), first, url));
            previous = segment.caseType();
        }
        return rows;
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
