package org.alongside.tenant;

import org.alongside.shared.TenantId;

/** A tenant's business hours. */
public interface Hours {

    /** Until an admin sets them: Monday to Friday, 09:00 to 18:00 in the tenant's zone. */
    BusinessHours of(TenantId tenant);

    void set(TenantId tenant, BusinessHours hours);
}
