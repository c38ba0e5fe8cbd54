package org.alongside.routing;

import java.util.List;
import java.util.Optional;
import org.alongside.shared.TenantId;

/** A tenant's charter; without a complete one the assistant drafts and never speaks. */
public interface Charters {

    Optional<Charter> of(TenantId tenant);

    /** @throws org.alongside.shared.RefusedException if it is not complete */
    void save(TenantId tenant, Charter charter, String username);

    /** All versions, newest first. */
    List<CharterVersion> history(TenantId tenant);

    /** Message keys of what is missing; empty when automation may go live. */
    List<String> missing(TenantId tenant);
}
