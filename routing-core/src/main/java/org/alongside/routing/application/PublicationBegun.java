package org.alongside.routing.application;

import org.alongside.shared.TenantId;

/** A version waits to be trained, once the transaction has committed. */
record PublicationBegun(TenantId tenant) {}
