package org.alongside.metrics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.metrics.StopLossEpisode;
import org.alongside.metrics.StopLossEpisode.Release;
import org.alongside.metrics.store.StopLossEpisodes;
import org.alongside.routing.AutomationBrake;
import org.alongside.routing.Charter;
import org.alongside.routing.Charters;
import org.alongside.routing.ConductLog;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

/** Letting a brake go, as the charter says: by its authoriser, after the cool-down, with reason and evidence. */
@ApplicationScoped
class Releasing {

    private final StopLossEpisodes episodes;
    private final Charters charters;
    private final AutomationBrake brake;
    private final ConductLog conduct;
    private final TellingPeople telling;
    private final Clock clock;

    @Inject
    Releasing(
            StopLossEpisodes episodes,
            Charters charters,
            AutomationBrake brake,
            ConductLog conduct,
            TellingPeople telling,
            Clock clock) {
        this.episodes = episodes;
        this.charters = charters;
        this.brake = brake;
        this.conduct = conduct;
        this.telling = telling;
        this.clock = clock;
    }

    /** The day of each rule's last release, in that zone. */
    Map<UUID, LocalDate> days(ZoneId zone) {
        Map<UUID, LocalDate> days = new HashMap<>();
        episodes.released().forEach((rule, at) -> days.put(rule, at.atZone(zone).toLocalDate()));
        return days;
    }

    Set<String> release(TenantId tenant, StopLossEpisode episode, String reason, String evidence, String by) {
        Instant now = clock.instant();
        check(tenant, episode, reason, evidence, by, now);
        if (!episodes.release(episode.id(), new Release(now, by, reason, evidence))) {
            throw new RefusedException("stoploss.fault.released");
        }
        Set<String> freed = brake.letGo(tenant, episode.id(), reason, by);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("episode", episode.id().toString());
        facts.put("rule", episode.rule().id().toString());
        facts.put("measure", episode.rule().measure());
        facts.put("reason", reason);
        facts.put("evidence", evidence);
        facts.put("freed", String.join(",", freed));
        facts.put("by", by);
        conduct.append(tenant, List.of(Braking.entry("stop-loss-released", facts)));
        telling.released(tenant, episode, freed, by, reason);
        return freed;
    }

    private void check(
            TenantId tenant, StopLossEpisode episode, String reason, String evidence, String by, Instant now) {
        Charter charter = charters.of(tenant).orElseThrow(() -> new RefusedException("stoploss.fault.charter"));
        if (!charter.authoriser().equals(by)) {
            throw new RefusedException("stoploss.fault.authoriser", charter.authoriser());
        }
        int hours = charter.raising().coolDownHours();
        if (now.isBefore(episode.trippedAt().plus(Duration.ofHours(hours)))) {
            throw new RefusedException("stoploss.fault.cooling", hours);
        }
        if (reason.isEmpty()) {
            throw new RefusedException("stoploss.fault.reason");
        }
        if (evidence.isEmpty()) {
            throw new RefusedException("stoploss.fault.evidence");
        }
    }
}
