package org.alongside.metrics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.metrics.DayCount;
import org.alongside.metrics.Measure;
import org.alongside.metrics.PastEpisodes;
import org.alongside.metrics.Period;
import org.alongside.metrics.StopLossEpisode;
import org.alongside.metrics.StopLossEpisode.Release;
import org.alongside.metrics.StopLossEpisode.Source;
import org.alongside.metrics.WhatIf.Trip;
import org.alongside.metrics.domain.Evidences;
import org.alongside.metrics.domain.RuleFaults;
import org.alongside.metrics.domain.Supposing;
import org.alongside.metrics.store.StopLossEpisodes;
import org.alongside.routing.ConductLog;
import org.alongside.shared.InTenant;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

@InTenant
@ApplicationScoped
class KeepingPastEpisodes implements PastEpisodes {

    private final CountingDays counting;
    private final StopLossEpisodes episodes;
    private final ConductLog conduct;

    @Inject
    KeepingPastEpisodes(CountingDays counting, StopLossEpisodes episodes, ConductLog conduct) {
        this.counting = counting;
        this.episodes = episodes;
        this.conduct = conduct;
    }

    @Override
    public Optional<StopLossEpisode> keep(TenantId tenant, Past past, String by) {
        RuleFaults.check(past.rule());
        Optional<StopLossEpisode> kept = episodes.newest().stream()
                .filter(each -> each.source() == Source.IMPORTED
                        && each.rule().id().equals(past.rule().id()))
                .findFirst();
        if (kept.isPresent()) {
            return kept;
        }
        Measure measure = past.rule().share().orElseThrow(() -> new RefusedException("stoploss.fault.noshare"));
        int before = past.rule().windowDays() + past.rule().limit().baselineDays();
        List<DayCount> days =
                counting.of(tenant, past.rule(), measure, new Period(past.from().minusDays(before), past.to()));
        return Supposing.trips(past.rule(), days, past.from(), past.to()).stream()
                .findFirst()
                .map(trip -> keep(tenant, past, trip, by));
    }

    private StopLossEpisode keep(TenantId tenant, Past past, Trip trip, String by) {
        Instant trippedAt = trip.day().plusDays(1).atStartOfDay(counting.zone()).toInstant();
        UUID id = UUID.nameUUIDFromBytes(
                (tenant + "/" + past.rule().id() + "/" + trip.day()).getBytes(StandardCharsets.UTF_8));
        StopLossEpisode episode = new StopLossEpisode(
                id,
                past.rule(),
                Source.IMPORTED,
                "",
                trippedAt,
                trip.finding(),
                "",
                past.before(),
                0,
                Optional.of(
                        new Release(trippedAt.plus(past.held()), past.releasedBy(), past.reason(), past.evidence())));
        if (episodes.add(episode)) {
            Map<String, String> facts = new LinkedHashMap<>(Evidences.facts(episode));
            facts.put("imported", "true");
            facts.put("tripped", trippedAt.toString());
            facts.put("released", trippedAt.plus(past.held()).toString());
            facts.put("releasedBy", past.releasedBy());
            facts.put("reason", past.reason());
            facts.put("by", by);
            conduct.append(tenant, List.of(Braking.entry("stop-loss-imported", facts)));
        }
        return episode;
    }
}
