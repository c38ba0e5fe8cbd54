package org.alongside.routing;

import java.time.Instant;
import java.util.Optional;
import org.alongside.tenant.InboxId;

/**
 * One step of an intent's autonomy: from where to where, why, by whom.
 *
 * @param by a username, or the name of a brake
 * @param inbox the one inbox that a brake holds it back in, or lets it go in; empty for all
 */
public record AutonomyChange(
        String intent,
        Autonomy before,
        Autonomy level,
        String reason,
        String by,
        Instant at,
        Optional<InboxId> inbox) {}
