package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Policies;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.PublicationGate;
import org.alongside.routing.PublicationGate.Finding;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

/** Asks for what intents may name before a transaction of the tenant begins. */
@ApplicationScoped
class KeepingPolicies implements Policies {

    private final ChangingPolicies changing;
    private final PoliciesInForce inForce;
    private final Surroundings surroundings;
    private final Iterable<PublicationGate> gates;

    @Inject
    KeepingPolicies(
            ChangingPolicies changing,
            PoliciesInForce inForce,
            Surroundings surroundings,
            Instance<PublicationGate> gates) {
        this(changing, inForce, surroundings, (Iterable<PublicationGate>) gates);
    }

    KeepingPolicies(
            ChangingPolicies changing,
            PoliciesInForce inForce,
            Surroundings surroundings,
            Iterable<PublicationGate> gates) {
        this.changing = changing;
        this.inForce = inForce;
        this.surroundings = surroundings;
        this.gates = gates;
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
    public void saveDraft(TenantId tenant, List<Intent> intents) {
        changing.saveDraft(tenant, intents, surroundings.of(tenant));
    }

    @Override
    public void saveIntent(TenantId tenant, Intent intent) {
        changing.saveIntent(tenant, intent, surroundings.of(tenant));
    }

    @Override
    public void deleteIntent(TenantId tenant, String intent) {
        changing.deleteIntent(tenant, intent);
    }

    @Override
    public void changeTier(TenantId tenant, String intent, IntentTier tier) {
        changing.changeTier(tenant, intent, tier);
    }

    @Override
    public void publish(TenantId tenant, String username) {
        gates.forEach(gate -> gate.findings(tenant).stream()
                .filter(Finding::blocks)
                .findFirst()
                .ifPresent(KeepingPolicies::refuse));
        changing.publish(tenant, username);
    }

    private static void refuse(Finding finding) {
        throw new RefusedException(finding.messageKey(), finding.arguments().toArray());
    }

    @Override
    public PublicationState publication(TenantId tenant) {
        return changing.publication(tenant);
    }
}
