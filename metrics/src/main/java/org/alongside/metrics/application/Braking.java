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
import org.alongside.tenant.InboxId;

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
        Optional<InboxId> inbox = inbox(rule, subject);
        Map<String, Autonomy> inForce = inForce(tenant, inbox);
        Map<String, Autonomy> levels = levels(tenant, rule, subject, inForce);
        Map<String, Autonomy> before = new TreeMap<>();
        levels.keySet().forEach(intent -> before.put(intent, inForce.get(intent)));
        StopLossEpisode episode = new StopLossEpisode(
                ids.next(), rule, source, subject, clock.instant(), finding, note, before, 0, Optional.empty());
        if (!episodes.add(episode)) {
            return Optional.empty();
        }
        levels.forEach((intent, level) -> hold(tenant, episode, inbox, intent, level));
        conduct.append(tenant, List.of(entry("stop-loss-tripped", Evidences.facts(episode))));
        telling.tripped(tenant, episode);
        return Optional.of(episode);
    }

    /** Intents that came into the scope of a brake after it was put on step back too. */
    void holdNewcomers(TenantId tenant, StopLossEpisode episode) {
        Optional<InboxId> inbox = inbox(episode.rule(), episode.subject());
        Map<String, Autonomy> inForce = inForce(tenant, inbox);
        Map<String, Autonomy> held = inbox.map(only -> brake.lids(tenant).getOrDefault(only, Map.of()))
                .orElseGet(() -> brake.held(tenant));
        levels(tenant, episode.rule(), episode.subject(), inForce).forEach((intent, level) -> {
            boolean loose = !held.containsKey(intent) && inForce.get(intent).compareTo(level) > 0;
            if (loose && !episode.before().containsKey(intent)) {
                hold(tenant, episode, inbox, intent, level);
            }
        });
    }

    /** What a reader stopped is stopped everywhere. */
    private static Optional<InboxId> inbox(StopLossRule rule, String subject) {
        return subject.isEmpty() ? rule.scope().inbox() : Optional.empty();
    }

    private Map<String, Autonomy> inForce(TenantId tenant, Optional<InboxId> inbox) {
        Map<String, Autonomy> inForce = new TreeMap<>(brake.autonomy(tenant));
        inbox.map(only -> brake.lids(tenant).getOrDefault(only, Map.of()))
                .orElse(Map.of())
                .forEach((intent, lid) -> inForce.computeIfPresent(intent, (key, level) -> level.atMost(lid)));
        return inForce;
    }

    private void hold(
            TenantId tenant, StopLossEpisode episode, Optional<InboxId> inbox, String intent, Autonomy level) {
        String reason = Evidences.reason(episode);
        inbox.ifPresentOrElse(
                only -> brake.holdIn(tenant, episode.id(), only, intent, level, reason, WATCHER),
                () -> brake.hold(tenant, episode.id(), intent, level, reason, WATCHER));
    }

    static ConductEntry entry(String kind, Map<String, String> facts) {
        return new ConductEntry(kind, Optional.empty(), Optional.empty(), facts, Map.of());
    }

    /** Where each intent of the scope steps back to; nothing for an alarm, and nothing that people alone have. */
    private Map<String, Autonomy> levels(
            TenantId tenant, StopLossRule rule, String subject, Map<String, Autonomy> now) {
        Map<String, Autonomy> levels = new TreeMap<>();
        if (rule.action() == Action.ALARM) {
            return levels;
        }
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
