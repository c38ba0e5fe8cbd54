package org.alongside.tenant.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;
import org.alongside.tenant.BusinessHours;
import org.alongside.tenant.Hours;
import org.alongside.tenant.Tenant;
import org.alongside.tenant.domain.DefaultHours;
import org.alongside.tenant.store.HoursRows;
import org.alongside.tenant.store.TenantRows;

@InTenant
@ApplicationScoped
class KeepingHours implements Hours {

    private final HoursRows hours;
    private final TenantRows tenants;

    @Inject
    KeepingHours(HoursRows hours, TenantRows tenants) {
        this.hours = hours;
        this.tenants = tenants;
    }

    @Override
    public BusinessHours of(TenantId tenant) {
        return hours.of(tenant).orElseGet(() -> byDefault(tenant));
    }

    @Override
    public void set(TenantId tenant, BusinessHours wanted) {
        boolean backwards =
                wanted.week().values().stream().anyMatch(span -> !span.opens().isBefore(span.closes()));
        if (backwards) {
            throw new RefusedException("tenant.week.backwards");
        }
        hours.set(tenant, wanted);
    }

    private BusinessHours byDefault(TenantId tenant) {
        return tenants.byId(tenant).map(Tenant::zone).map(DefaultHours::in).orElseThrow(NotFoundException::new);
    }
}
