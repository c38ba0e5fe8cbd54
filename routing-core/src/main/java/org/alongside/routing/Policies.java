package org.alongside.routing;

import java.util.List;
import java.util.Optional;
import org.alongside.shared.TenantId;

/** A tenant's policy: the draft that admins edit, and the versions that were published. */
public interface Policies {

    /** The version in force; empty before the first publication. Cheap: cached until the next publication. */
    Optional<PolicyVersion> inForce(TenantId tenant);

    /** What the next version will say. */
    List<Intent> draft(TenantId tenant);

    /**
     * Replaces all intents of the draft. @param how to be remembered @throws org.alongside.shared.RefusedException
     * naming the first fault
     */
    void saveDraft(TenantId tenant, List<Intent> intents, DraftChange.Kind how, String username);

    /**
     * Adds or replaces one intent of the draft. @throws org.alongside.shared.RefusedException naming the first fault
     */
    void saveIntent(TenantId tenant, Intent intent, String username);

    /** Takes an intent out of the draft; the version in force keeps it until the next publication. */
    void deleteIntent(TenantId tenant, String intent, String username);

    /** Moves an intent of the draft to another tier. @throws org.alongside.shared.RefusedException if C has no team */
    void changeTier(TenantId tenant, String intent, IntentTier tier, String username);

    /** Where the next version draws the lines. */
    Thresholds draftThresholds(TenantId tenant);

    /** @throws org.alongside.shared.RefusedException if one is looser than its floor */
    void saveThresholds(TenantId tenant, Thresholds thresholds, String username);

    /**
     * Trains on the draft in the background; the new version is in force when the state says LIVE. The old one serves
     * meanwhile.
     */
    void publish(TenantId tenant, String username);

    PublicationState publication(TenantId tenant);

    /** @param error message key of what went wrong, or empty */
    record PublicationState(State state, int number, boolean draftDiffers, String error) {}

    enum State {
        NONE,
        TRAINING,
        SCHEDULED,
        LIVE,
        FAILED
    }
}
