package org.alongside.routing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.shared.TenantId;

/**
 * Pulls automation back, at once. The way by which stop-loss rules and people lower autonomy; raising it again is the
 * matter of {@link Promotions}.
 */
public interface AutomationBrake {

    /**
     * Autonomy in force by intent key: the tier's start, moved by people and brakes, never above the tier's ceiling.
     */
    Map<String, Autonomy> autonomy(TenantId tenant);

    /** Who moved what and why, newest first; of all intents together. */
    List<AutonomyChange> history(TenantId tenant, int limit);

    /** The same of one intent. */
    List<AutonomyChange> history(TenantId tenant, String intent, int limit);

    /** Lowers the intent to at most the level; never raises. Effective for the next message. */
    void lower(TenantId tenant, String intent, Autonomy level, String reason, String by);

    /**
     * The same, and keeps it there: nobody raises the intent above the level until the holder {@link #letGo lets it
     * go}. Several may hold one intent; the lowest level counts. Holding again changes nothing.
     */
    void hold(TenantId tenant, UUID holder, String intent, Autonomy level, String reason, String by);

    /**
     * Ends all holds of the holder. Raises nothing: that is a step of its own, by a person.
     *
     * @return intents that nobody holds any more
     */
    Set<String> letGo(TenantId tenant, UUID holder);

    /** The lowest level at which each held intent is held. */
    Map<String, Autonomy> held(TenantId tenant);
}
