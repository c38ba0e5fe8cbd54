package org.alongside.tenant.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.alongside.shared.AcrossTenants;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.Tenant;
import org.alongside.tenant.store.InboxRows;
import org.alongside.tenant.store.TenantRows;

/** The questions that are asked before a tenant is known. */
@AcrossTenants
@ApplicationScoped
class LookingUpTenants {

    private final TenantRows tenants;
    private final InboxRows inboxes;

    @Inject
    LookingUpTenants(TenantRows tenants, InboxRows inboxes) {
        this.tenants = tenants;
        this.inboxes = inboxes;
    }

    Optional<Tenant> bySlug(String slug) {
        return tenants.bySlug(slug);
    }

    Optional<Tenant> byId(TenantId id) {
        return tenants.byId(id);
    }

    List<Tenant> all() {
        return tenants.all();
    }

    List<Tenant> ofMember(String username) {
        return tenants.ofMember(username);
    }

    Optional<Inbox> byPublicKey(String publicKey) {
        return inboxes.byPublicKey(publicKey);
    }
}
