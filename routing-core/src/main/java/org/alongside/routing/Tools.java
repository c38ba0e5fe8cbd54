package org.alongside.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.shared.TenantId;

/** The look-ups of a business. Secrets are kept under the platform's master key, bound to the address they are for. */
public interface Tools {

    int MOST = 20;

    /** By name. */
    List<Tool> all(TenantId tenant);

    /** @throws org.alongside.shared.NotFoundException if there is none */
    Tool byName(TenantId tenant, String name);

    /**
     * Effective with the next message.
     *
     * @param secret a new one, or empty to keep the one that is kept for the same address
     * @throws org.alongside.shared.RefusedException if something is missing or may not be; the key ends in the field
     */
    void save(TenantId tenant, Tool tool, Optional<String> secret, String username);

    /** Forgets its secret too. Intents that name it are answered without it. */
    void remove(TenantId tenant, String name, String username);

    /**
     * Asks it now, outside any conversation. Networked: never inside a transaction.
     *
     * @param values for the names in its address; one that is missing is the problem of the outcome
     */
    ToolCall attempt(TenantId tenant, String name, Map<String, String> values);
}
