package org.alongside.routing;

import java.util.List;
import org.alongside.shared.TenantId;

/** The hidden instructions of each business, by version. */
public interface HouseInstructions {

    /** {@link Instructions#NONE} before the first. */
    Instructions inForce(TenantId tenant);

    /**
     * As a new version, effective within five seconds on every node.
     *
     * @throws org.alongside.shared.RefusedException if a text is too long, the length is out of range, or a subject has
     *     no words
     */
    void save(TenantId tenant, Instructions instructions, String username);

    /** Newest first. */
    List<Instructions> history(TenantId tenant);
}
