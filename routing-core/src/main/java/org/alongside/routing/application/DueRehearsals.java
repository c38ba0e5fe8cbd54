package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.routing.store.DraftModels;
import org.alongside.shared.AcrossTenants;
import org.alongside.shared.TenantId;

/** Whose draft waits for its model, left over from a stopped node included. */
@AcrossTenants(AcrossTenants.Scope.QUEUE)
@ApplicationScoped
class DueRehearsals {

    private final DraftModels models;

    @Inject
    DueRehearsals(DraftModels models) {
        this.models = models;
    }

    List<TenantId> untrained() {
        return models.tenantsWaiting();
    }
}
