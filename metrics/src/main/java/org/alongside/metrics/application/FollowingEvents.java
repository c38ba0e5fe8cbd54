package org.alongside.metrics.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.alongside.routing.EventLog;
import org.alongside.shared.Started;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Tenants;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks every second whether there are events to record. On any number of nodes: each event is taken by one. */
@ApplicationScoped
class FollowingEvents {

    private static final Logger LOG = System.getLogger(FollowingEvents.class.getName());

    private final EventLog events;
    private final RecordingFacts recording;
    private final Tenants tenants;
    private final boolean worker;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService executor;

    @Inject
    FollowingEvents(
            EventLog events,
            RecordingFacts recording,
            Tenants tenants,
            @ConfigProperty(name = "alongside.role", defaultValue = "all") String role) {
        this.events = events;
        this.recording = recording;
        this.tenants = tenants;
        this.worker = !"web".equals(role);
    }

    void start(@Observes Started started) {
        if (worker) {
            executor.scheduleWithFixedDelay(this::follow, 2, 1, TimeUnit.SECONDS);
        }
    }

    private void follow() {
        try {
            events.tenantsWithUnread(EventLog.Consumer.METRICS).forEach(this::follow);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Events could not be followed; trying again in a second", failure);
        }
    }

    private void follow(TenantId tenant) {
        try {
            ZoneId zone = tenants.byId(tenant).zone();
            while (RecordingFacts.more(recording.record(tenant, zone))) {
                LOG.log(Level.DEBUG, "More events of tenant {0}", tenant);
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Facts of tenant " + tenant + " could not be recorded; trying again", failure);
        }
    }
}
