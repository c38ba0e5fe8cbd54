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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.alongside.metrics.Counter;
import org.alongside.metrics.Decomposition;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Grain;
import org.alongside.metrics.Measure;
import org.alongside.metrics.MixShift;
import org.alongside.metrics.Period;
import org.alongside.metrics.Scorecards;
import org.alongside.metrics.Segment;
import org.alongside.metrics.Tally;
import org.alongside.routing.Charter;
import org.alongside.routing.Charters;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.jspecify.annotations.Nullable;

/** The boundary between what the assistant does and what people do. */
@ApplicationScoped
@Path("/{tenant}/metrics/boundary")
@Produces(MediaType.TEXT_HTML)
@Needs({Role.SUPERVISOR, Role.ADMIN})
public class BoundaryPages {

    private static final Set<Counter> ALL = EnumSet.allOf(Counter.class);
    private static final Set<Counter> ESCALATION = Measure.counters(List.of(Measure.ESCALATION));
    private static final int WEEKS = 26;
    private static final int MOST_INTENTS = 20;

    private final Scorecards scorecards;
    private final BoundaryLayout layout;
    private final Charters charters;
    private final Words words;
    private final Here here;
    private final Clock clock;

    @Inject
    public BoundaryPages(
            Scorecards scorecards, BoundaryLayout layout, Charters charters, Words words, Here here, Clock clock) {
        this.scorecards = scorecards;
        this.layout = layout;
        this.charters = charters;
        this.words = words;
        this.here = here;
        this.clock = clock;
    }

    @GET
    public BoundaryPage boundary(@Context UriInfo uri) {
        LocalDate today = clock.instant().atZone(here.tenant().zone()).toLocalDate();
        Asked asked = Asked.of(uri.getQueryParameters(), today, 28);
        Labels labels = words.labels();
        String tier = asked.segment().get(Dimension.TIER);
        Optional<Charter> charter = charters.of(here.tenantId());
        Decomposition why = Decomposition.of(
                Measure.ESCALATION, intents(asked, asked.period().before()), intents(asked, asked.period()));
        Tally total = scorecards.total(here.tenantId(), ALL, asked.segment(), asked.period());
        Capacity.Ground ground = layout.ground(charter, today);
        return new BoundaryPage(
                asked,
                Asked.PERIODS,
                tier,
                chart(asked, charter.map(Charter::escalation).orElse(Map.of()).get(tier.isEmpty() ? "overall" : tier)),
                why,
                shift(why),
                layout.intents(asked, why, labels, MOST_INTENTS),
                layout.shadow(labels),
                List.of(
                        layout.figure(total, Measure.NEAR_THRESHOLDS, Counter.NEAR_THRESHOLD, asked),
                        layout.figure(total, Measure.EXPOSURE, Counter.VALUED_ALONE, asked)),
                layout.exposure(asked, labels),
                layout.capacity(ground, today),
                ground,
                layout.base());
    }

    private Map<Segment, Tally> intents(Asked asked, Period period) {
        return scorecards.by(here.tenantId(), List.of(Dimension.INTENT), ESCALATION, asked.segment(), period);
    }

    private static MixShift shift(Decomposition why) {
        return MixShift.between(
                why.parts().stream().map(part -> part.before().n()).toList(),
                why.parts().stream().map(part -> part.now().n()).toList());
    }

    private CourseChart chart(Asked asked, Charter.@Nullable Range range) {
        List<LocalDate> weeks = Weeks.upTo(asked.period().to(), WEEKS);
        SortedMap<LocalDate, Tally> course = scorecards.course(
                here.tenantId(),
                Grain.WEEK,
                ESCALATION,
                asked.segment(),
                new Period(weeks.get(0), asked.period().to()));
        return new CourseChart(
                weeks,
                weeks.stream()
                        .map(week -> course.getOrDefault(week, Tally.NONE).read(Measure.ESCALATION))
                        .toList(),
                range);
    }
}
