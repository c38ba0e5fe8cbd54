package org.alongside.metrics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alongside.metrics.StopLossEpisode;
import org.alongside.metrics.StopLossEpisode.Source;
import org.alongside.metrics.StopLossFinding;
import org.alongside.metrics.StopLossRule;
import org.alongside.metrics.StopLossRule.Action;
import org.alongside.metrics.domain.Evidences;
import org.alongside.metrics.domain.Scopes;
import org.alongside.metrics.store.StopLossEpisodes;
import org.alongside.routing.AutomationBrake;
import org.alongside.routing.Autonomy;
import org.alongside.routing.ConductEntry;
import org.alongside.routing.ConductLog;
import org.alongside.routing.Policies;
import org.alongside.routing.PolicyVersion;
import org.alongside.shared.Ids;
import org.alongside.shared.TenantId;

/** What a trip does: the episode, the brake, the record, the news. All of it in one transaction, or nothing. */
@ApplicationScoped
class Braking {

    private static final String WATCHER = "stop-loss";

    private final StopLossEpisodes episodes;
    private final AutomationBrake brake;
    private final Policies policies;
    private final ConductLog conduct;
    private final TellingPeople telling;
    private final Ids ids;
    private final Clock clock;

    @Inject
    Braking(
            StopLossEpisodes episodes,
            AutomationBrake brake,
            Policies policies,
            ConductLog conduct,
            TellingPeople telling,
            Ids ids,
            Clock clock) {
        this.episodes = episodes;
        this.brake = brake;
        this.policies = policies;
        this.conduct = conduct;
        this.telling = telling;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param subject the one intent that steps back, or empty for the rule's scope
     * @return empty when the rule holds its brake on it already
     */
    Optional<StopLossEpisode> trip(
            TenantId tenant, StopLossRule rule, Source source, String subject, StopLossFinding finding, String note) {
        Map<String, Autonomy> levels = levels(tenant, rule, subject);
        Map<String, Autonomy> inForce = brake.autonomy(tenant);
        Map<String, Autonomy> before = new TreeMap<>();
        levels.keySet().forEach(intent -> before.put(intent, inForce.get(intent)));
        StopLossEpisode episode = new StopLossEpisode(
                ids.next(), rule, source, subject, clock.instant(), finding, note, before, 0, Optional.empty());
        if (!episodes.add(episode)) {
            return Optional.empty();
        }
        String reason = Evidences.reason(episode);
        levels.forEach((intent, level) -> brake.hold(tenant, episode.id(), intent, level, reason, WATCHER));
        conduct.append(tenant, List.of(entry("stop-loss-tripped", Evidences.facts(episode))));
        telling.tripped(tenant, episode);
        return Optional.of(episode);
    }

    /** Intents that came into the scope of a brake after it was put on step back too. */
    void holdNewcomers(TenantId tenant, StopLossEpisode episode) {
        Map<String, Autonomy> inForce = brake.autonomy(tenant);
        Map<String, Autonomy> held = brake.held(tenant);
        levels(tenant, episode.rule(), episode.subject()).forEach((intent, level) -> {
            boolean loose = !held.containsKey(intent) && inForce.get(intent).compareTo(level) > 0;
            if (loose && !episode.before().containsKey(intent)) {
                brake.hold(tenant, episode.id(), intent, level, Evidences.reason(episode), WATCHER);
            }
        });
    }

    static ConductEntry entry(String kind, Map<String, String> facts) {
        return new ConductEntry(kind, Optional.empty(), Optional.empty(), facts, Map.of());
    }

    /** Where each intent of the scope steps back to; nothing for an alarm, and nothing that people alone have. */
    private Map<String, Autonomy> levels(TenantId tenant, StopLossRule rule, String subject) {
        Map<String, Autonomy> levels = new TreeMap<>();
        if (rule.action() == Action.ALARM) {
            return levels;
        }
        Map<String, Autonomy> now = brake.autonomy(tenant);
        policies.inForce(tenant).map(PolicyVersion::intents).orElse(List.of()).stream()
                .filter(intent -> subject.isEmpty()
                        ? Scopes.within(rule.scope(), intent)
                        : intent.key().equals(subject))
                .filter(intent -> intent.tier().ceiling() != Autonomy.HUMAN)
                .forEach(intent -> levels.put(intent.key(), level(rule.action(), now.get(intent.key()))));
        return levels;
    }

    private static Autonomy level(Action action, Autonomy now) {
        return switch (action) {
            case ALARM -> now;
            case ONE_DOWN -> now == Autonomy.HUMAN ? now : Autonomy.values()[now.ordinal() - 1];
            case TO_ASSIST -> Autonomy.ASSIST;
            case TO_HUMAN -> Autonomy.HUMAN;
        };
    }
}
