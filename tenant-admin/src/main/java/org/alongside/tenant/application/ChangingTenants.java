package org.alongside.tenant.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Tenant;
import org.alongside.tenant.store.TenantRows;

/** Writes a business as itself: row-level security lets nobody write the row of another. */
@InTenant
@ApplicationScoped
class ChangingTenants {

    private final TenantRows tenants;
    private final Clock clock;

    @Inject
    ChangingTenants(TenantRows tenants, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    void add(TenantId id, Tenant tenant) {
        tenants.add(tenant, clock.instant());
    }

    void setActive(TenantId id, boolean active) {
        if (tenants.setActive(id, active) == 0) {
            throw new NotFoundException();
        }
    }
}
