package org.alongside.tenant;

import java.util.List;
import java.util.Optional;
import org.alongside.shared.TenantId;

/** Who works for a tenant, and as what. */
public interface Members {

    Optional<Member> byUsername(TenantId tenant, String username);

    /** @throws org.alongside.shared.NotFoundException if there is none */
    Member byId(TenantId tenant, MemberId member);

    /** By name. */
    List<Member> all(TenantId tenant);

    /**
     * Adds a member, or changes the one of the same username.
     *
     * @throws org.alongside.shared.RefusedException if a field is missing or malformed
     */
    Member save(TenantId tenant, String username, String name, String email, Role role, List<String> languages);
}
