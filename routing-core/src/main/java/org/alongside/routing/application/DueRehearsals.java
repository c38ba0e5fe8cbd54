package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.routing.store.DraftModels;
import org.alongside.routing.store.ReplayQueue;
import org.alongside.shared.AcrossTenants;
import org.alongside.shared.TenantId;

/** Whose draft waits for its model or its replay, left over from a stopped node included. */
@AcrossTenants(AcrossTenants.Scope.QUEUE)
@ApplicationScoped
class DueRehearsals {

    private final DraftModels models;
    private final ReplayQueue replays;

    @Inject
    DueRehearsals(DraftModels models, ReplayQueue replays) {
        this.models = models;
        this.replays = replays;
    }

    List<TenantId> untrained() {
        return models.tenantsWaiting();
    }

    List<TenantId> unreplayed() {
        return replays.tenantsWaiting();
    }
}
