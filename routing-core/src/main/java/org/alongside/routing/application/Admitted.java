package org.alongside.routing.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.routing.Autonomy;
import org.alongside.routing.Owner;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.Thresholds;
import org.alongside.routing.store.Claimed;
import org.alongside.routing.store.Standing;
import org.alongside.shared.TenantId;

/**
 * A message that stands in its conversation, with what the tenant allows at this moment.
 *
 * @param policy in force, or {@link #NO_POLICY}
 */
record Admitted(
        TenantId tenant,
        Business business,
        Claimed message,
        Standing standing,
        PolicyVersion policy,
        Map<String, Autonomy> autonomy,
        boolean charterComplete) {

    static final PolicyVersion NO_POLICY =
            new PolicyVersion(new UUID(0, 0), 0, Instant.EPOCH, "", List.of(), Thresholds.DEFAULT);

    boolean hasPolicy() {
        return policy.number() > 0;
    }

    /** Whether a person has the conversation, so that the assistant listens and says nothing. */
    boolean heldByPeople() {
        return standing.conversation().owner() != Owner.ASSISTANT;
    }

    /** Whether it only adds to what was said before; with nothing before it, it is a message like any other. */
    boolean aside() {
        return message.origin().aside() && standing.sequence() > 1;
    }
}
