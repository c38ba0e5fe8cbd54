package org.alongside.architecture.bad.routing.application;

import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;

@InTenant
class TenantComesFirst {
    void comesSecond(String text, TenantId tenant) {}
}
