package org.alongside.routing;

import java.util.List;
import org.alongside.shared.TenantId;

/** What was done to a draft, and the way back. The newest hundred changes are kept. */
public interface DraftHistory {

    /** Newest first. */
    List<DraftChange> recent(TenantId tenant, int limit);

    /**
     * Takes the newest change back; taking that back brings it again.
     *
     * @param number of the change that the person saw as the newest
     * @throws org.alongside.shared.RefusedException if it is not the newest any more
     */
    void undo(TenantId tenant, int number, String username);

    /**
     * Makes the draft what it was after that change.
     *
     * @throws org.alongside.shared.NotFoundException if it is not kept
     */
    void returnTo(TenantId tenant, int number, String username);
}
