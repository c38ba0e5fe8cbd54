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

    /** The businesses that a signed-in person is a member of, by name; suspended ones included. */
    List<Tenant> ofMember(String username);

    /** From now on nobody but the operator gets in, and its inboxes are absent. Nothing is deleted. */
    void suspend(TenantId tenant);

    void resume(TenantId tenant);
}
