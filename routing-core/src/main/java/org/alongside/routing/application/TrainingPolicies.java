package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.Progress;
import org.alongside.routing.Understanding;
import org.alongside.shared.TenantId;

/** Trains what was published. Seconds of work, outside any transaction; the version in force serves meanwhile. */
@ApplicationScoped
class TrainingPolicies {

    private static final System.Logger LOG = System.getLogger(TrainingPolicies.class.getName());

    private final DueTraining due;
    private final TrainingSteps steps;
    private final Understanding understanding;
    private final PoliciesInForce inForce;

    @Inject
    TrainingPolicies(DueTraining due, TrainingSteps steps, Understanding understanding, PoliciesInForce inForce) {
        this.due = due;
        this.steps = steps;
        this.understanding = understanding;
        this.inForce = inForce;
    }

    void trainAll() {
        due.tenants().forEach(this::train);
        inForce.outdated().forEach(this::renew);
    }

    void train(TenantId tenant) {
        steps.putDueInForce(tenant).ifPresent(version -> inForce.forget(tenant));
        steps.claim(tenant).ifPresent(version -> train(tenant, version));
    }

    private void train(TenantId tenant, PolicyVersion version) {
        try {
            Steady progress = new Steady(percent -> steps.progress(tenant, version, percent));
            byte[] model = steps.rehearsed(tenant, version).orElseGet(() -> learnt(tenant, version, progress));
            // Loaded before the switch, so that the first message after it does not wait.
            understanding.load(tenant, version.id(), model);
            steps.place(tenant, version, model);
            inForce.forget(tenant);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "Cannot train policy " + version.id() + " of " + tenant, failure);
            steps.fail(tenant, version, "routing.policy.error.training");
        }
    }

    private byte[] learnt(TenantId tenant, PolicyVersion version, Progress progress) {
        inForce.remind(tenant);
        return understanding.train(version.intents(), progress);
    }

    /** Trains the version in force anew for this engine; the model that it has serves meanwhile. */
    void renew(TenantId tenant) {
        inForce.of(tenant)
                .filter(version -> inForce.outdated().contains(tenant) && steps.claimRenewal(tenant, version))
                .ifPresent(version -> renew(tenant, version));
    }

    private void renew(TenantId tenant, PolicyVersion version) {
        try {
            steps.renew(tenant, version, understanding.train(version.intents()));
            understanding.unload(tenant, version.id());
            inForce.forget(tenant);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "Cannot renew policy " + version.id() + " of " + tenant, failure);
        }
    }
}
