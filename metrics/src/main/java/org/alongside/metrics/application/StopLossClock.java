package org.alongside.metrics.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import org.alongside.metrics.StopLoss;
import org.alongside.metrics.StopLossEpisode;
import org.alongside.routing.Recall;
import org.alongside.shared.Started;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Tenant;
import org.alongside.tenant.Tenants;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks at every tenant's rules once a minute. */
@ApplicationScoped
class StopLossClock {

    private static final Logger LOG = System.getLogger(StopLossClock.class.getName());

    private final StopLoss stopLoss;
    private final GivingStarterRules starter;
    private final HandingOff handingOff;
    private final Recall recall;
    private final Tenants tenants;
    private final boolean worker;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService executor;

    @Inject
    StopLossClock(
            StopLoss stopLoss,
            GivingStarterRules starter,
            HandingOff handingOff,
            Recall recall,
            Tenants tenants,
            @ConfigProperty(name = "alongside.role", defaultValue = "all") String role) {
        this.stopLoss = stopLoss;
        this.starter = starter;
        this.handingOff = handingOff;
        this.recall = recall;
        this.tenants = tenants;
        this.worker = !"web".equals(role);
    }

    void start(@Observes Started started) {
        if (worker) {
            executor.scheduleWithFixedDelay(this::lookAtAll, 30, 60, TimeUnit.SECONDS);
        }
    }

    private void lookAtAll() {
        try {
            tenants.all().stream().filter(Tenant::active).forEach(this::lookAt);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Stop-loss rules could not be looked at; trying again in a minute", failure);
        }
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
