package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ConductLog;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.domain.Lesson;
import org.alongside.routing.store.DraftModels;
import org.alongside.routing.store.PolicyVersions;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;

/** The short transactions around a training: the lease before, the switch after. */
@InTenant
@ApplicationScoped
class TrainingSteps {

    private static final int MOST_ATTEMPTS = 3;

    private final PolicyVersions versions;
    private final DraftModels models;
    private final ConductLog conduct;
    private final Clock clock;

    @Inject
    TrainingSteps(PolicyVersions versions, DraftModels models, ConductLog conduct, Clock clock) {
        this.versions = versions;
        this.models = models;
        this.conduct = conduct;
        this.clock = clock;
    }

    /** The version to train; empty when another node has the lease, or it failed too often. */
    Optional<PolicyVersion> claim(TenantId tenant) {
        Optional<PolicyVersion> claimed = versions.claim();
        Optional<UUID> hopeless = claimed.map(PolicyVersion::id).filter(id -> versions.attempts(id) > MOST_ATTEMPTS);
        hopeless.ifPresent(id -> fail(tenant, claimed.orElseThrow(), "routing.policy.error.interrupted"));
        return hopeless.isPresent() ? Optional.empty() : claimed;
    }

    /** The model that the draft was tried with before it was published, so that nothing is learnt twice. */
    Optional<byte[]> rehearsed(TenantId tenant, PolicyVersion version) {
        return models.model(Lesson.id(version.intents()));
    }

    /** One transaction: from the next message on the new version decides, or from its time on. */
    void place(TenantId tenant, PolicyVersion version, byte[] model) {
        switch (versions.place(version.id(), model, clock.instant())) {
            case IN_FORCE -> record(tenant, "policy-in-force", version);
            case SCHEDULED -> record(tenant, "policy-scheduled", version);
            case UNWANTED -> {}
        }
    }

    /** The version whose time has come, if there is one. */
    Optional<PolicyVersion> putDueInForce(TenantId tenant) {
        Optional<PolicyVersion> due = versions.putDueInForce(clock.instant());
        due.ifPresent(version -> record(tenant, "policy-in-force", version));
        return due;
    }

    void progress(TenantId tenant, PolicyVersion version, int percent) {
        versions.progress(version.id(), percent);
    }

    /** Whether this node shall train the version in force anew; no other does for a minute. */
    boolean claimRenewal(TenantId tenant, PolicyVersion version) {
        return versions.claimRenewal(version.id());
    }

    void renew(TenantId tenant, PolicyVersion version, byte[] model) {
        versions.renew(version.id(), model);
    }

    private void record(TenantId tenant, String kind, PolicyVersion version) {
        conduct.append(tenant, ConductEntries.of(kind, Map.of("policy", String.valueOf(version.number()))));
    }

    void fail(TenantId tenant, PolicyVersion version, String error) {
        if (versions.fail(version.id(), error)) {
            conduct.append(
                    tenant,
                    ConductEntries.of(
                            "policy-failed", Map.of("policy", String.valueOf(version.number()), "error", error)));
        }
    }
}
