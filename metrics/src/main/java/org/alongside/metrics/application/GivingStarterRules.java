package org.alongside.metrics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.alongside.metrics.domain.StarterRules;
import org.alongside.metrics.store.StopLossRows;
import org.alongside.shared.Ids;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;

/** Gives a business that never had a rule the starter set of its line of business, once. */
@InTenant
@ApplicationScoped
class GivingStarterRules {

    private final StopLossRows rows;
    private final Ids ids;
    private final Clock clock;

    @Inject
    GivingStarterRules(StopLossRows rows, Ids ids, Clock clock) {
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    void give(TenantId tenant, String vertical) {
        if (rows.any()) {
            return;
        }
        rows.lock();
        if (!rows.any()) {
            StarterRules.of(vertical, ids::next).forEach(rule -> rows.save(rule, clock.instant()));
        }
    }
}
