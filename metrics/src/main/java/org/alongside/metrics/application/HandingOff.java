package org.alongside.metrics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.metrics.StopLossEpisode;
import org.alongside.metrics.store.StopLossEpisodes;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;

/** Which brakes still have conversations to take from the assistant. */
@InTenant
@ApplicationScoped
class HandingOff {

    private final StopLossEpisodes episodes;
    private final Clock clock;

    @Inject
    HandingOff(StopLossEpisodes episodes, Clock clock) {
        this.episodes = episodes;
        this.clock = clock;
    }

    List<StopLossEpisode> due(TenantId tenant) {
        return episodes.toHandOff();
    }

    void done(TenantId tenant, UUID episode, int conversations) {
        episodes.handedOff(episode, conversations, clock.instant());
    }
}
