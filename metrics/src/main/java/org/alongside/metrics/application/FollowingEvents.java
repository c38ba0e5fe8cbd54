package org.alongside.metrics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.ZoneId;
import org.alongside.routing.EventLog;
import org.alongside.shared.Rhythms;
import org.alongside.shared.Started;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Tenants;

/** Asks every second whether there are events to record. On any number of nodes: each event is taken by one. */
@ApplicationScoped
class FollowingEvents {

    private static final Logger LOG = System.getLogger(FollowingEvents.class.getName());

    private final EventLog events;
    private final RecordingFacts recording;
    private final Tenants tenants;

    @Inject
    FollowingEvents(EventLog events, RecordingFacts recording, Tenants tenants) {
        this.events = events;
        this.recording = recording;
        this.tenants = tenants;
    }

    void start(@Observes Started started, Rhythms rhythms) {
        rhythms.ofWorkers("events to facts", Duration.ofSeconds(2), Duration.ofSeconds(1), this::follow);
    }

    private void follow() {
        events.tenantsWithUnread(EventLog.Consumer.METRICS).forEach(this::follow);
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
