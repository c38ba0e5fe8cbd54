package org.alongside.metrics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.alongside.metrics.Alarms;
import org.alongside.metrics.store.OpenAlarms;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;

@InTenant
@ApplicationScoped
class RaisingAlarms implements Alarms {

    private final OpenAlarms open;
    private final Clock clock;

    @Inject
    RaisingAlarms(OpenAlarms open, Clock clock) {
        this.open = open;
        this.clock = clock;
    }

    @Override
    public List<Alarm> of(TenantId tenant) {
        OpenAlarms.Counts counts = open.count(clock.instant());
        List<Alarm> alarms = new ArrayList<>();
        if (counts.brakes() > 0) {
            alarms.add(new Alarm(Kind.BRAKE, counts.brakes(), "stop-loss"));
        }
        if (counts.unread() > 0) {
            alarms.add(new Alarm(Kind.UNREAD, counts.unread(), "sample"));
        }
        if (counts.missing() > 0) {
            alarms.add(new Alarm(Kind.MISSING, counts.missing(), "stop-loss"));
        }
        return alarms;
    }
}
