package org.alongside.metrics;

import java.util.List;
import org.alongside.shared.TenantId;

/** What those who answer for quality must see on whatever page they are. Cheap: asked once a page. */
public interface Alarms {

    List<Alarm> of(TenantId tenant);

    /**
     * @param count how many, at least 1
     * @param place address below the business's own
     */
    record Alarm(Kind kind, long count, String place) {}

    enum Kind {
        /** Brakes that hold. */
        BRAKE,
        /** Samples that were not read in time. */
        UNREAD,
        /** Rules with conversations and nothing that could be measured. */
        MISSING
    }
}
