package org.alongside.metrics;

import org.alongside.shared.TenantId;

/** A rule tripped, and what it does was done. Fired in the transaction that did it; observe it after its success. */
public record StopLossTripped(TenantId tenant, StopLossEpisode episode) {}
