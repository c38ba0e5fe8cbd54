package org.alongside.routing;

import java.util.Map;
import org.alongside.shared.TenantId;

/** What contacts wanted in the last 30 days, out of the stored decisions. */
public interface PastDemand {

    Demand lastMonth(TenantId tenant);

    /**
     * @param conversations in which something was decided
     * @param byIntent by the intent's key; a conversation counts under each intent that a decision named
     */
    record Demand(int conversations, Map<String, OfIntent> byIntent) {

        public OfIntent of(String intent) {
            return byIntent.getOrDefault(intent, new OfIntent(0, 0));
        }
    }

    /**
     * @param conversations about it
     * @param toPeople of them, in which it was decided that a person takes over or answers
     */
    record OfIntent(int conversations, int toPeople) {}
}
