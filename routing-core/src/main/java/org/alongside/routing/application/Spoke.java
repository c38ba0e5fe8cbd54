package org.alongside.routing.application;

import org.alongside.shared.TenantId;

/** Somebody of the tenant said something that has to be delivered once this transaction is committed. */
record Spoke(TenantId tenant) {}
