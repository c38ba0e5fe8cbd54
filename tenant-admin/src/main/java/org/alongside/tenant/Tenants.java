package org.alongside.tenant;

import java.util.List;
import java.util.Optional;
import org.alongside.shared.TenantId;

/**
 * The directory of businesses. Its answers never depend on a tenant; only the shell and the operator's pages use it.
 */
public interface Tenants {

    Optional<Tenant> bySlug(String slug);

    /** All of them, by name: for the operator. */
    List<Tenant> all();

    Tenant byId(TenantId tenant);

    /**
     * Adds a business; it starts without members, inboxes and charter.
     *
     * @throws org.alongside.shared.RefusedException if the slug is taken or malformed, a language or zone unknown
     */
    Tenant create(NewTenant tenant);
}
