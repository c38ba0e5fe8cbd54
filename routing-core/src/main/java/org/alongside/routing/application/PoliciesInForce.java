package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private static final Logger LOG = System.getLogger(PoliciesInForce.class.getName());
    private static final Duration TRUSTED = Duration.ofSeconds(2);

    private record Known(Optional<PolicyVersion> version, Instant checkedAt) {}

    private final ChangingPolicies policies;
    private final Understanding understanding;
    private final Clock clock;
    private final Map<TenantId, Known> known = new ConcurrentHashMap<>();
    private final Map<TenantId, UUID> reminded = new ConcurrentHashMap<>();
    private final Set<TenantId> outdated = ConcurrentHashMap.newKeySet();

    @Inject
    PoliciesInForce(ChangingPolicies policies, Understanding understanding, Clock clock) {
        this.policies = policies;
        this.understanding = understanding;
        this.clock = clock;
    }

    Optional<PolicyVersion> of(TenantId tenant) {
        Known last = known.get(tenant);
        if (last != null && clock.instant().isBefore(last.checkedAt().plus(TRUSTED))) {
            last.version().ifPresent(inForce -> load(tenant, inForce.id()));
            return last.version();
        }
        Optional<PolicyVersion> version = check(tenant, last);
        if (outdated.remove(tenant)) {
            version.ifPresent(inForce -> understanding.unload(tenant, inForce.id()));
        }
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

    /** Whose model was made by another engine or for other embeddings; it serves as well as it can until renewed. */
    Set<TenantId> outdated() {
        return Set.copyOf(outdated);
    }

    /** What the model in force knows of its utterances, most of which are those of whatever is trained next. */
    void remind(TenantId tenant) {
        of(tenant)
                .filter(version -> !version.id().equals(reminded.put(tenant, version.id())))
                .ifPresent(version -> understanding.recall(version.intents(), policies.model(tenant, version.id())));
    }

    private void load(TenantId tenant, UUID version) {
        if (understanding.loaded(tenant, version)) {
            return;
        }
        byte[] model = policies.model(tenant, version);
        if (understanding.isOutdated(model)) {
            outdated.add(tenant);
        }
        try {
            understanding.load(tenant, version, model);
        } catch (IllegalArgumentException unreadable) {
            LOG.log(Level.WARNING, "The model of policy " + version + " of " + tenant + " must be trained anew");
        }
    }
}
