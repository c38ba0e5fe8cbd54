package org.alongside.metrics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alongside.routing.ConversationId;
import org.alongside.shared.TenantId;

/** A tenant's measures by segment, from the daily roll-ups. */
public interface Scorecards {

    /**
     * By case type and handler, largest case type first.
     *
     * @param from first day, in the tenant's zone
     * @param to last day, inclusive
     */
    Map<Segment, Measures> bySegment(TenantId tenant, LocalDate from, LocalDate to);

    /** By tier (A, B, C, or "none"). */
    Map<String, Measures> byTier(TenantId tenant, LocalDate from, LocalDate to);

    /** The conversations behind a number, newest first, at most 200. */
    List<ConversationId> conversations(TenantId tenant, Segment segment, LocalDate from, LocalDate to);
}
