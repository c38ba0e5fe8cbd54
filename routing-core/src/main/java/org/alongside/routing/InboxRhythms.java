package org.alongside.routing;

import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;

/** How inboxes are listened to. */
public interface InboxRhythms {

    /** What was set, else what is usual for the channel; as of some seconds ago. Not inside a transaction. */
    InboxRhythm of(TenantId tenant, InboxId inbox);

    /**
     * @param username who did it, for the conduct record
     * @throws org.alongside.shared.RefusedException if it is out of the ranges of {@link InboxRhythm}
     */
    void set(TenantId tenant, InboxId inbox, InboxRhythm rhythm, String username);
}
