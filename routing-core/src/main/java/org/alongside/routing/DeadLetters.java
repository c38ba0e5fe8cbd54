package org.alongside.routing;

import java.util.List;
import java.util.UUID;
import org.alongside.shared.TenantId;

/** What was laid aside: contacts' messages that could not be processed, and ours that could not be delivered. */
public interface DeadLetters {

    /** At most a hundred, newest first. */
    List<DeadLetter> newest(TenantId tenant);

    /**
     * Tries it again, from the beginning.
     *
     * @param username who asked for it, for the conduct record
     * @throws org.alongside.shared.NotFoundException if there is none of that id
     */
    void retry(TenantId tenant, UUID letter, String username);
}
