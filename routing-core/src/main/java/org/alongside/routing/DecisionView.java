package org.alongside.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A recorded decision, for people to read. */
public record DecisionView(
        long messageSequence,
        RoutingDecision.Kind kind,
        String intent,
        Optional<IntentTier> tier,
        double probability,
        List<Reason> reasons,
        int policyNumber,
        Instant at) {}
