package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.alongside.routing.PastDemand;
import org.alongside.routing.store.PastDecisions;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;

@InTenant
@ApplicationScoped
class CountingDemand implements PastDemand {

    private static final Duration MONTH = Duration.ofDays(30);

    private final PastDecisions decisions;
    private final Clock clock;

    @Inject
    CountingDemand(PastDecisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public Demand lastMonth(TenantId tenant) {
        Instant since = clock.instant().minus(MONTH);
        return new Demand(decisions.conversations(since), decisions.byIntent(since));
    }
}
