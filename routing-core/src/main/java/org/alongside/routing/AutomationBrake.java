package org.alongside.routing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;

/**
 * Pulls automation back, at once. The way by which stop-loss rules and people lower autonomy; raising it again is the
 * matter of {@link Promotions}.
 */
public interface AutomationBrake {

    /**
     * Autonomy in force by intent key: the tier's start, moved by people and brakes, never above the tier's ceiling.
     */
    Map<String, Autonomy> autonomy(TenantId tenant);

    /**
     * How far each intent goes at most in the inboxes in which something is held back; the others, and other intents
     * there, are absent. What is in force in an inbox is the lower of this and {@link #autonomy}.
     */
    Map<InboxId, Map<String, Autonomy>> lids(TenantId tenant);

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
     * Keeps the intent at most at the level in one inbox, from the next message on, until the holder lets it go. In
     * other inboxes nothing changes.
     */
    void holdIn(TenantId tenant, UUID holder, InboxId inbox, String intent, Autonomy level, String reason, String by);

    /**
     * Ends all holds of the holder. Raises no intent: that is a step of its own, by a person. In an inbox that was held
     * alone the intent goes as far again as it does elsewhere, which nobody doubted.
     *
     * @return intents that nobody holds any more, there or everywhere
     */
    Set<String> letGo(TenantId tenant, UUID holder, String reason, String by);

    /** The lowest level at which each intent is held in all inboxes. */
    Map<String, Autonomy> held(TenantId tenant);
}
