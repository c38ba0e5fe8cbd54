package org.alongside.metrics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Period;
import org.alongside.metrics.Scorecards;
import org.alongside.metrics.Segment;
import org.alongside.metrics.StopLoss;
import org.alongside.metrics.StopLossRule;
import org.alongside.metrics.StopLossRule.Action;
import org.alongside.metrics.StopLossRule.Measure;
import org.alongside.metrics.StopLossRule.Side;
import org.alongside.metrics.Tally;
import org.alongside.metrics.domain.Handlers;
import org.alongside.metrics.domain.Verdict;
import org.alongside.metrics.store.StopLossRows;
import org.alongside.routing.AutomationBrake;
import org.alongside.routing.Autonomy;
import org.alongside.routing.Intent;
import org.alongside.routing.Policies;
import org.alongside.routing.PolicyVersion;
import org.alongside.shared.Ids;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

@InTenant
@ApplicationScoped
class WatchingStopLoss implements StopLoss {

    private static final String WATCHER = "stop-loss";

    private final StopLossRows rows;
    private final Scorecards scorecards;
    private final AutomationBrake brake;
    private final Policies policies;
    private final Ids ids;
    private final Clock clock;

    @Inject
    WatchingStopLoss(
            StopLossRows rows, Scorecards scorecards, AutomationBrake brake, Policies policies, Ids ids, Clock clock) {
        this.rows = rows;
        this.scorecards = scorecards;
        this.brake = brake;
        this.policies = policies;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<RuleState> rules(TenantId tenant) {
        Map<UUID, Instant> trips = rows.trips();
        return starterOrOwn().stream().map(rule -> state(tenant, rule, trips)).toList();
    }

    @Override
    public void evaluate(TenantId tenant) {
        for (RuleState state : rules(tenant)) {
            if (state.state() == State.TRIPPED && state.trippedAt().isEmpty()) {
                trip(tenant, state);
            }
        }
    }

    @Override
    public void release(TenantId tenant, UUID rule, String reason, String by) {
        if (reason.isBlank()) {
            throw new RefusedException("metrics.refused.reason");
        }
        if (!rows.release(rule, clock.instant(), by, reason.strip())) {
            throw new NotFoundException();
        }
    }

    private void trip(TenantId tenant, RuleState state) {
        StopLossRule rule = state.rule();
        boolean first = rows.trip(
                ids.next(),
                rule.id(),
                clock.instant(),
                (long) state.reading().numerator(),
                state.reading().n());
        if (first && rule.action() != Action.ALARM) {
            Autonomy level = rule.action() == Action.TO_HUMAN ? Autonomy.HUMAN : Autonomy.ASSIST;
            intents(tenant, rule.tier())
                    .forEach(intent ->
                            brake.lower(tenant, intent, level, rule.measure().name(), WATCHER));
        }
    }

    private List<String> intents(TenantId tenant, String tier) {
        return policies.inForce(tenant).map(PolicyVersion::intents).orElse(List.of()).stream()
                .filter(intent -> intent.tier().name().equals(tier))
                .map(Intent::key)
                .toList();
    }

    private RuleState state(TenantId tenant, StopLossRule rule, Map<UUID, Instant> trips) {
        // A day more than the window, whatever the zone: a case too many is better than one that is missed.
        LocalDate to = LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC")).plusDays(1);
        LocalDate from = to.minusDays(rule.windowDays() + 1L);
        Verdict verdict = Verdict.of(rule, watched(tenant, rule, new Period(from, to)));
        Optional<Instant> tripped = Optional.ofNullable(trips.get(rule.id()));
        return new RuleState(rule, verdict.reading(), tripped.isPresent() ? State.TRIPPED : verdict.state(), tripped);
    }

    /** Of one tier; re-contacts and ratings only among the conversations that the assistant handled alone. */
    private Tally watched(TenantId tenant, StopLossRule rule, Period period) {
        Segment tier = Segment.of(Dimension.TIER, rule.tier());
        Segment segment =
                rule.measure() == Measure.ESCALATION ? tier : tier.with(Dimension.HANDLER, Handlers.ASSISTANT);
        return scorecards.total(
                tenant, org.alongside.metrics.Measure.counters(List.of(Verdict.measure(rule))), segment, period);
    }

    private List<StopLossRule> starterOrOwn() {
        List<StopLossRule> own = rows.rules();
        if (own.isEmpty()) {
            starter().forEach(rows::add);
            return rows.rules();
        }
        return own;
    }

    private List<StopLossRule> starter() {
        return List.of(
                new StopLossRule(ids.next(), Measure.SATISFACTION, "A", Side.BELOW, 0.7, 28, 20, Action.TO_ASSIST),
                new StopLossRule(ids.next(), Measure.RECONTACT, "A", Side.ABOVE, 0.25, 28, 30, Action.TO_ASSIST),
                new StopLossRule(ids.next(), Measure.ESCALATION, "A", Side.ABOVE, 0.4, 7, 30, Action.ALARM));
    }
}
