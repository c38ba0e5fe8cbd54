package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.DraftChange;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Policies;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.Publications;
import org.alongside.routing.Publications.Release;
import org.alongside.routing.Thresholds;
import org.alongside.shared.TenantId;

/** Asks for what intents may name before a transaction of the tenant begins. */
@ApplicationScoped
class KeepingPolicies implements Policies {

    private final ChangingPolicies changing;
    private final PoliciesInForce inForce;
    private final Surroundings surroundings;
    private final Publications publications;

    @Inject
    KeepingPolicies(
            ChangingPolicies changing, PoliciesInForce inForce, Surroundings surroundings, Publications publications) {
        this.changing = changing;
        this.inForce = inForce;
        this.surroundings = surroundings;
        this.publications = publications;
    }

    @Override
    public Optional<PolicyVersion> inForce(TenantId tenant) {
        return inForce.of(tenant);
    }

    @Override
    public List<Intent> draft(TenantId tenant) {
        return changing.draft(tenant);
    }

    @Override
    public Thresholds draftThresholds(TenantId tenant) {
        return changing.thresholds(tenant);
    }

    @Override
    public void saveDraft(TenantId tenant, List<Intent> intents, DraftChange.Kind how, String username) {
        changing.saveDraft(tenant, intents, how, username, surroundings.of(tenant));
    }

    @Override
    public void saveIntent(TenantId tenant, Intent intent, String username) {
        changing.saveIntent(tenant, intent, username, surroundings.of(tenant));
    }

    @Override
    public void deleteIntent(TenantId tenant, String intent, String username) {
        changing.deleteIntent(tenant, intent, username);
    }

    @Override
    public void changeTier(TenantId tenant, String intent, IntentTier tier, String username) {
        changing.changeTier(tenant, intent, tier, username);
    }

    @Override
    public void saveThresholds(TenantId tenant, Thresholds thresholds, String username) {
        changing.saveThresholds(tenant, thresholds, username);
    }

    @Override
    public void publish(TenantId tenant, String username) {
        publications.publish(tenant, Release.now(username));
    }

    @Override
    public PublicationState publication(TenantId tenant) {
        return changing.publication(tenant);
    }
}
