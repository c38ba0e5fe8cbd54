package org.alongside.metrics.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.metrics.Counter;
import org.alongside.metrics.Decomposition;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Period;
import org.alongside.metrics.Scorecards;
import org.alongside.metrics.Segment;
import org.alongside.metrics.Tally;
import org.alongside.routing.Agreement;
import org.alongside.routing.Charter;
import org.alongside.routing.Shadow;
import org.alongside.tenant.Here;
import org.alongside.tenant.Hours;
import org.alongside.tenant.Members;
import org.alongside.tenant.Role;

/** Brings what the page of the boundary shows into rows. */
@ApplicationScoped
class BoundaryLayout {

    private static final int WEEKS = 4;
    private static final List<Dimension> BY_TIER = List.of(Dimension.TIER);

    private final Scorecards scorecards;
    private final Shadow shadow;
    private final Members members;
    private final Hours hours;
    private final Here here;

    @Inject
    BoundaryLayout(Scorecards scorecards, Shadow shadow, Members members, Hours hours, Here here) {
        this.scorecards = scorecards;
        this.shadow = shadow;
        this.members = members;
        this.hours = hours;
        this.here = here;
    }

    List<BoundaryPage.IntentRow> intents(Asked asked, Decomposition why, Labels labels, int most) {
        return why.parts().stream()
                .limit(most)
                .map(part -> {
                    String intent = part.segment().get(Dimension.INTENT);
                    Segment segment = asked.segment().with(Dimension.INTENT, intent);
                    return new BoundaryPage.IntentRow(
                            labels.of(Dimension.INTENT, intent),
                            new Figure(
                                    part.before(), cases(segment, asked.period().before(), Counter.ESCALATED)),
                            new Figure(part.now(), cases(segment, asked.period(), Counter.ESCALATED)),
                            part.mix(),
                            part.rate());
                })
                .toList();
    }

    /** The most compared first. */
    List<BoundaryPage.ShadowRow> shadow(Labels labels) {
        return shadow.agreement(here.tenantId()).values().stream()
                .sorted(Comparator.comparingLong(Agreement::n).reversed())
                .map(agreement -> new BoundaryPage.ShadowRow(
                        labels.of(Dimension.INTENT, agreement.intent()),
                        agreement,
                        Address.of("/" + here.tenant().slug() + "/shadow")
                                .with("intent", agreement.intent())
                                .toString()))
                .toList();
    }

    Figure figure(Tally total, Measure measure, Counter counted, Asked asked) {
        return new Figure(total.read(measure), cases(asked.segment(), asked.period(), counted));
    }

    List<SegmentRow> exposure(Asked asked, Labels labels) {
        return scorecards
                .by(
                        here.tenantId(),
                        List.of(Dimension.VALUE_SEGMENT),
                        EnumSet.allOf(Counter.class),
                        asked.segment(),
                        asked.period())
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().get(Counter.VALUED) > 0)
                .map(entry -> new SegmentRow(
                        asked.segment()
                                .with(Dimension.VALUE_SEGMENT, entry.getKey().get(Dimension.VALUE_SEGMENT)),
                        List.of(labels.of(
                                Dimension.VALUE_SEGMENT, entry.getKey().get(Dimension.VALUE_SEGMENT))),
                        entry.getValue(),
                        true,
                        asked.period(),
                        base()))
                .toList();
    }

    Capacity.Ground ground(Optional<Charter> charter, LocalDate today) {
        Tally all = scorecards.total(
                here.tenantId(), EnumSet.allOf(Counter.class), Segment.ALL, Period.ending(today, WEEKS * 7));
        int agents = (int) members.all(here.tenantId()).stream()
                .filter(member -> member.role() == Role.AGENT)
                .count();
        return Capacity.ground(charter, agents, hours.of(here.tenantId()), all, WEEKS);
    }

    List<Capacity.Row> capacity(Capacity.Ground ground, LocalDate today) {
        Map<Segment, Tally> tiers = scorecards.by(
                here.tenantId(), BY_TIER, EnumSet.allOf(Counter.class), Segment.ALL, Period.ending(today, WEEKS * 7));
        return Capacity.rows(tiers, ground, WEEKS);
    }

    private String cases(Segment segment, Period period, Counter counted) {
        return Asked.conversations(base(), segment, period, Optional.of(counted));
    }

    String base() {
        return "/" + here.tenant().slug() + "/metrics";
    }
}
