package org.alongside.routing.application;

import org.alongside.shared.TenantId;

/** A draft's model or a replay waits for a worker, once the transaction has committed. */
record RehearsalBegun(TenantId tenant) {}
