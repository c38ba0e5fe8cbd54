package org.alongside.routing.conduct;

import org.alongside.shared.TenantId;

/** Records wait to be sealed, once the transaction has committed. */
record ConductAppended(TenantId tenant) {}
