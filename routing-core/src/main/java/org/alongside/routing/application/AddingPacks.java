package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.alongside.routing.DraftChange;
import org.alongside.routing.Intent;
import org.alongside.routing.TemplatePack;
import org.alongside.routing.TemplatePacks;
import org.alongside.routing.domain.FreshIntents;
import org.alongside.routing.exchange.PackText;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Tenant;
import org.alongside.tenant.Tenants;

/** Reads packs outside any transaction. */
@ApplicationScoped
class AddingPacks implements TemplatePacks {

    private final ChangingPolicies changing;
    private final Surroundings surroundings;
    private final Tenants tenants;

    @Inject
    AddingPacks(ChangingPolicies changing, Surroundings surroundings, Tenants tenants) {
        this.changing = changing;
        this.surroundings = surroundings;
        this.tenants = tenants;
    }

    @Override
    public List<Intent> additions(TenantId tenant, TemplatePack pack) {
        return additions(tenant, pack, changing.draft(tenant));
    }

    @Override
    public void add(TenantId tenant, TemplatePack pack, String username) {
        List<Intent> draft = changing.draft(tenant);
        List<Intent> all = new ArrayList<>(draft);
        all.addAll(additions(tenant, pack, draft));
        changing.saveDraft(tenant, all, DraftChange.Kind.PACK, username, surroundings.of(tenant));
    }

    private List<Intent> additions(TenantId tenant, TemplatePack pack, List<Intent> draft) {
        Tenant business = tenants.byId(tenant);
        return FreshIntents.beside(draft, PackText.read(pack, business.language(), business.languages()));
    }
}
