package org.alongside.tenant;

import java.util.Locale;
import java.util.Optional;
import org.alongside.shared.TenantId;

/**
 * The request at hand: whose address it is, who asks, in which language. The shell fills it before any resource method
 * runs; a request-scoped proxy, so it may be injected anywhere in {@code web} packages.
 */
public interface Here {

    /** @throws org.alongside.shared.NotFoundException outside a tenant's addresses */
    Tenant tenant();

    default TenantId tenantId() {
        return tenant().id();
    }

    /** The signed-in member of this tenant. @throws org.alongside.shared.NotFoundException if there is none */
    Member member();

    /** The signed-in member, or none at public addresses and for the operator. */
    Optional<Member> maybeMember();

    /** Name at the identity provider, or none. */
    Optional<String> username();

    boolean operator();

    /** en, es or pt. */
    Locale locale();
}
