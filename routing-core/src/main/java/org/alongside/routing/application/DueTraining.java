package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.routing.store.PolicyVersions;
import org.alongside.shared.AcrossTenants;
import org.alongside.shared.TenantId;

/** Whose version waits to be trained, left over from a stopped node included. */
@AcrossTenants(AcrossTenants.Scope.QUEUE)
@ApplicationScoped
class DueTraining {

    private final PolicyVersions versions;

    @Inject
    DueTraining(PolicyVersions versions) {
        this.versions = versions;
    }

    List<TenantId> tenants() {
        return versions.tenantsToTrain();
    }
}
