package org.alongside.routing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.shared.TenantId;

/**
 * Raising autonomy, as the charter says: by its authoriser, with a reason, not before an intent has cooled down, and
 * where the charter wants a second person, only when that person agrees.
 */
public interface Promotions {

    /**
     * Raises the intent, or asks another person to agree.
     *
     * @return whether it is in force already
     * @throws org.alongside.shared.RefusedException if it is no raise, above the tier's ceiling, too early, without a
     *     reason, asked for already, or the person is not the charter's authoriser
     */
    boolean raise(TenantId tenant, String intent, Autonomy level, String reason, String by);

    /** Those that wait and those that were decided, newest first. */
    List<Promotion> newest(TenantId tenant, int limit);

    /**
     * @param by username of another person than the one who asked
     * @throws org.alongside.shared.RefusedException if it is the same person, it was decided, it expired, or the
     *     intent's autonomy has changed meanwhile
     */
    void approve(TenantId tenant, UUID promotion, String by);

    /** @throws org.alongside.shared.RefusedException if it was decided or has expired */
    void reject(TenantId tenant, UUID promotion, String note, String by);

    /** Until when an intent cannot be raised, by intent key; those that can are absent. */
    Map<String, Instant> cooling(TenantId tenant);
}
