package org.alongside.routing.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.AutomationBrake;
import org.alongside.routing.Autonomy;
import org.alongside.routing.Charters;
import org.alongside.routing.Policies;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.domain.Policy;
import org.alongside.tenant.InboxId;

/** What Acme allows, to be changed by the test. */
final class FakePolicies {

    volatile Optional<PolicyVersion> inForce = Optional.of(Policy.SIX_INTENTS);
    final Map<String, Autonomy> autonomy = new HashMap<>();
    final Map<InboxId, Map<String, Autonomy>> lids = new HashMap<>();
    volatile List<String> missing = List.of();

    final Policies policies = Fake.of(Policies.class, Map.of("inForce", arguments -> inForce));
    final AutomationBrake brake = Fake.of(
            AutomationBrake.class,
            Map.of("autonomy", arguments -> Map.copyOf(autonomy), "lids", arguments -> Map.copyOf(lids)));
    final Charters charters = Fake.of(Charters.class, Map.of("missing", arguments -> missing));
}
