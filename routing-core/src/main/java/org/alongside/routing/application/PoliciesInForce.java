package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.Understanding;
import org.alongside.shared.TenantId;

/**
 * What is in force on this node, with its model loaded. Another node's publication is seen within seconds; this node's
 * at once. Thread-safe.
 */
@ApplicationScoped
class PoliciesInForce {

    private static final Duration TRUSTED = Duration.ofSeconds(2);

    private record Known(Optional<PolicyVersion> version, Instant checkedAt) {}

    private final ChangingPolicies policies;
    private final Understanding understanding;
    private final Clock clock;
    private final Map<TenantId, Known> known = new ConcurrentHashMap<>();

    @Inject
    PoliciesInForce(ChangingPolicies policies, Understanding understanding, Clock clock) {
        this.policies = policies;
        this.understanding = understanding;
        this.clock = clock;
    }

    Optional<PolicyVersion> of(TenantId tenant) {
        Known last = known.get(tenant);
        if (last != null && clock.instant().isBefore(last.checkedAt().plus(TRUSTED))) {
            return last.version();
        }
        Optional<PolicyVersion> version = check(tenant, last);
        version.ifPresent(inForce -> load(tenant, inForce.id()));
        known.put(tenant, new Known(version, clock.instant()));
        return version;
    }

    void forget(TenantId tenant) {
        known.remove(tenant);
    }

    private Optional<PolicyVersion> check(TenantId tenant, @org.jspecify.annotations.Nullable Known last) {
        Optional<UUID> live = policies.liveId(tenant);
        boolean same = last != null && last.version().map(PolicyVersion::id).equals(live);
        return same ? last.version() : policies.live(tenant);
    }

    private void load(TenantId tenant, UUID version) {
        if (!understanding.loaded(tenant, version)) {
            understanding.load(tenant, version, policies.model(tenant, version));
        }
    }
}
