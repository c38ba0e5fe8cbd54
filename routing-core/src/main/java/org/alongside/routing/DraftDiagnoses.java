package org.alongside.routing;

import java.util.List;
import java.util.Optional;
import org.alongside.shared.TenantId;

/** The diagnosis of the draft as it is stored, worked out in the background. Never waits. */
public interface DraftDiagnoses {

    /** What is known of these intents; begins to work it out where nothing is. */
    State state(TenantId tenant, List<Intent> draft);

    /**
     * @param diagnosis when it is done
     * @param percent of the work, 0..100; 100 when done
     * @param failed whether the work broke off; asking again begins anew
     */
    record State(Optional<Diagnosis> diagnosis, int percent, boolean failed) {}
}
