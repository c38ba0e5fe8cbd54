package org.alongside.tenant;

import java.util.List;
import java.util.Optional;
import org.alongside.shared.TenantId;

/** A tenant's connections to channels. */
public interface Inboxes {

    /**
     * Across tenants: how a customer's door finds its tenant. Cheap: cached for a few seconds. Inboxes of suspended
     * tenants are absent.
     */
    Optional<Inbox> byPublicKey(String publicKey);

    /**
     * Also one that was disconnected: its conversations remain.
     *
     * @throws org.alongside.shared.NotFoundException if there is none
     */
    Inbox byId(TenantId tenant, InboxId inbox);

    /** The connected ones, by name. */
    List<Inbox> all(TenantId tenant);

    /** @throws org.alongside.shared.RefusedException if a field is missing or malformed */
    Inbox connect(TenantId tenant, NewInbox inbox);

    /**
     * Replaces everything but the channel and the public key.
     *
     * @throws org.alongside.shared.RefusedException if a field is missing or malformed
     * @throws org.alongside.shared.NotFoundException if there is none
     */
    Inbox change(TenantId tenant, InboxId inbox, NewInbox wanted);

    /** No customer reaches it from now on; what was said through it stays. Done already: nothing happens. */
    void disconnect(TenantId tenant, InboxId inbox);
}
