package org.alongside.metrics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.metrics.Measure;
import org.alongside.metrics.StopLoss;
import org.alongside.metrics.StopLossEpisode;
import org.alongside.metrics.StopLossEpisode.Source;
import org.alongside.metrics.StopLossFinding;
import org.alongside.metrics.StopLossFinding.State;
import org.alongside.metrics.StopLossRule;
import org.alongside.metrics.domain.LookingAtRule;
import org.alongside.metrics.domain.RuleFaults;
import org.alongside.metrics.store.StopLossEpisodes;
import org.alongside.metrics.store.StopLossRows;
import org.alongside.metrics.store.StopLossRows.Standing;
import org.alongside.routing.ConductLog;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

@InTenant
@ApplicationScoped
class WatchingStopLoss implements StopLoss {

    private final StopLossRows rows;
    private final StopLossEpisodes episodes;
    private final CountingDays counting;
    private final Braking braking;
    private final Releasing releasing;
    private final ConductLog conduct;
    private final Clock clock;

    @Inject
    WatchingStopLoss(
            StopLossRows rows,
            StopLossEpisodes episodes,
            CountingDays counting,
            Braking braking,
            Releasing releasing,
            ConductLog conduct,
            Clock clock) {
        this.rows = rows;
        this.episodes = episodes;
        this.counting = counting;
        this.braking = braking;
        this.releasing = releasing;
        this.conduct = conduct;
        this.clock = clock;
    }

    @Override
    public List<RuleState> rules(TenantId tenant) {
        List<StopLossEpisode> holding = episodes.holding();
        return rows.all().stream().map(standing -> state(standing, holding)).toList();
    }

    @Override
    public RuleState rule(TenantId tenant, UUID rule) {
        return rules(tenant).stream()
                .filter(state -> state.rule().id().equals(rule))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public void save(TenantId tenant, StopLossRule rule, String by) {
        RuleFaults.check(rule);
        rows.save(rule, clock.instant());
        conduct.append(tenant, List.of(Braking.entry("stop-loss-rule-saved", said(rule, by))));
    }

    @Override
    public void remove(TenantId tenant, UUID id, String by) {
        RuleState state = rule(tenant, id);
        if (state.holding().isPresent()) {
            throw new RefusedException("stoploss.fault.holding");
        }
        rows.remove(id, clock.instant());
        conduct.append(tenant, List.of(Braking.entry("stop-loss-rule-removed", said(state.rule(), by))));
    }

    @Override
    public void evaluate(TenantId tenant) {
        List<StopLossEpisode> holding = episodes.holding();
        holding.forEach(episode -> braking.holdNewcomers(tenant, episode));
        Map<UUID, LocalDate> released = releasing.days(counting.zone());
        for (Standing standing : rows.all()) {
            if (standing.rule().on()) {
                standing.rule().share().ifPresent(measure -> look(tenant, standing, measure, released, holding));
            }
        }
    }

    private void look(
            TenantId tenant,
            Standing standing,
            Measure measure,
            Map<UUID, LocalDate> released,
            List<StopLossEpisode> holding) {
        StopLossRule rule = standing.rule();
        LocalDate last = counting.lastDay(measure);
        StopLossFinding finding = LookingAtRule.look(
                rule,
                counting.of(tenant, rule, measure, last),
                last,
                Optional.ofNullable(released.get(rule.id())),
                standing.finding().state());
        rows.found(rule.id(), finding, clock.instant());
        boolean held = holding.stream().anyMatch(each -> each.rule().id().equals(rule.id()));
        if (finding.state() == State.TRIPPED && !held) {
            braking.trip(tenant, rule, Source.RULE, "", finding, "");
        }
    }

    @Override
    public Optional<StopLossEpisode> stop(TenantId tenant, String intent, String note, String by) {
        return rows.all().stream()
                .filter(standing ->
                        standing.rule().on() && standing.rule().share().isEmpty())
                .findFirst()
                .flatMap(standing -> braking.trip(
                        tenant, standing.rule(), Source.SAMPLE, intent, standing.finding(), note + " (" + by + ")"));
    }

    @Override
    public List<StopLossEpisode> episodes(TenantId tenant) {
        return episodes.newest();
    }

    @Override
    public StopLossEpisode episode(TenantId tenant, UUID episode) {
        return episodes.byId(episode).orElseThrow(NotFoundException::new);
    }

    @Override
    public Set<String> release(TenantId tenant, UUID id, String reason, String evidence, String by) {
        return releasing.release(tenant, episode(tenant, id), reason.strip(), evidence.strip(), by);
    }

    private static RuleState state(Standing standing, List<StopLossEpisode> holding) {
        Optional<UUID> held = holding.stream()
                .filter(episode -> episode.rule().id().equals(standing.rule().id()))
                .map(StopLossEpisode::id)
                .findFirst();
        return new RuleState(standing.rule(), standing.finding(), standing.since(), standing.lookedAt(), held);
    }

    private static Map<String, String> said(StopLossRule rule, String by) {
        return Map.of(
                "rule", rule.id().toString(),
                "measure", rule.measure(),
                "segment", rule.watched().values().toString(),
                "limit", rule.limit().toString(),
                "windowDays", Integer.toString(rule.windowDays()),
                "confidence", Double.toString(rule.confidence()),
                "action", rule.action().name(),
                "on", Boolean.toString(rule.on()),
                "by", by);
    }
}
