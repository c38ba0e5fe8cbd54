package org.alongside.tenant;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.TenantId;

/** The keys by which a business's programs come in. */
public interface ApiKeys {

    /** What every key begins with, so that it is known for one wherever it turns up. */
    String PREFIX = "alk_";

    /**
     * @return the key: 256 random bits after the prefix. Nobody can read it again
     * @throws org.alongside.shared.RefusedException if the name or the scopes are missing, or there are 50 already
     */
    String create(TenantId tenant, String name, List<ApiScope> scopes, String username);

    /** Newest first, revoked ones among them. */
    List<ApiKey> all(TenantId tenant);

    /** At once. @throws org.alongside.shared.NotFoundException if there is none */
    void revoke(TenantId tenant, UUID key, String username);

    /** Whose key this is; empty for a wrong or revoked one. */
    Optional<ApiKey> known(TenantId tenant, String secret);
}
