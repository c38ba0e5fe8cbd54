package org.alongside.metrics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.alongside.metrics.StopLoss;
import org.alongside.metrics.StopLossEpisode;
import org.alongside.routing.Recall;
import org.alongside.shared.Rhythms;
import org.alongside.shared.Started;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Tenant;
import org.alongside.tenant.Tenants;

/** Looks at every tenant's rules once a minute. */
@ApplicationScoped
class StopLossClock {

    private static final Logger LOG = System.getLogger(StopLossClock.class.getName());

    private final StopLoss stopLoss;
    private final GivingStarterRules starter;
    private final HandingOff handingOff;
    private final Recall recall;
    private final Tenants tenants;

    @Inject
    StopLossClock(
            StopLoss stopLoss, GivingStarterRules starter, HandingOff handingOff, Recall recall, Tenants tenants) {
        this.stopLoss = stopLoss;
        this.starter = starter;
        this.handingOff = handingOff;
        this.recall = recall;
        this.tenants = tenants;
    }

    void start(@Observes Started started, Rhythms rhythms) {
        rhythms.ofWorkers("stop-loss rules", Duration.ofSeconds(30), Duration.ofMinutes(1), this::lookAtAll);
    }

    private void lookAtAll() {
        tenants.all().stream().filter(Tenant::active).forEach(this::lookAt);
    }

    private void lookAt(Tenant tenant) {
        try {
            starter.give(tenant.id(), tenant.vertical());
            stopLoss.evaluate(tenant.id());
            handingOff.due(tenant.id()).forEach(episode -> handOff(tenant.id(), episode));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Stop-loss rules of tenant " + tenant.id() + " failed", failure);
        }
    }

    /** Outside the transaction that put the brake on; what a crash left out is done a minute later. */
    private void handOff(TenantId tenant, StopLossEpisode episode) {
        int conversations = recall.handOff(
                tenant, episode.before().keySet(), episode.rule().scope().inbox(), "stop-loss");
        handingOff.done(tenant, episode.id(), conversations);
    }
}
