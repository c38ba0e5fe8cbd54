package org.alongside.routing;

import java.util.Optional;
import org.alongside.shared.TenantId;

/** Which model writes a business's answers, and what that costs. The key is kept under the platform's master key. */
public interface ModelConnections {

    /** {@link ModelConnection#NONE} where nothing is connected. */
    ModelConnection of(TenantId tenant);

    /**
     * Effective within five seconds on every node.
     *
     * @param key a new key, or empty to keep the one that is kept for the same URL
     * @throws org.alongside.shared.RefusedException if it is incomplete, or the address leads into our own network
     */
    void save(TenantId tenant, ModelConnection connection, Optional<String> key, String username);

    /** Switches it off or on again, without touching the rest. */
    void turn(TenantId tenant, boolean on, String username);

    /** Disconnects it and forgets the key. */
    void remove(TenantId tenant, String username);

    /** Since midnight (UTC), whatever the conversation. */
    ModelUse today(TenantId tenant);

    /** Since the first of the month (UTC). */
    ModelUse thisMonth(TenantId tenant);

    ModelUse of(TenantId tenant, ConversationId conversation);
}
