package org.alongside.routing;

import java.util.List;
import org.alongside.routing.EventLog.Placed;
import org.alongside.shared.TenantId;

/** A tenant's events for those who read on from where they stopped. */
public interface EventTrail {

    /**
     * In the order in which they were stored, without gaps: what a transaction that still runs may yet put before them
     * is waited for.
     *
     * @param after place of the last one known, or 0
     */
    List<Placed> after(TenantId tenant, long after, int limit);
}
