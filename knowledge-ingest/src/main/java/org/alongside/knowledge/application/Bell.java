package org.alongside.knowledge.application;

import org.alongside.shared.TenantId;

/** Tells the worker of this node that a tenant's sources changed. A hint only: nothing is lost when nobody hears it. */
interface Bell {

    void ring(TenantId tenant);
}
