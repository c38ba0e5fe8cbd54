package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.routing.AutomationBrake;
import org.alongside.routing.Autonomy;
import org.alongside.routing.Intent;
import org.alongside.routing.Policies;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.Progress;
import org.alongside.routing.Trials.Edition;
import org.alongside.routing.Trials.Readiness;
import org.alongside.routing.Understanding;
import org.alongside.routing.domain.Lesson;
import org.alongside.routing.domain.PolicyDocument;
import org.alongside.routing.store.DraftModels;
import org.alongside.shared.TenantId;

/** Gives the draft a model of its own, so that it can be tried before anybody is answered by it. */
@ApplicationScoped
class RehearsingDrafts {

    private static final System.Logger LOG = System.getLogger(RehearsingDrafts.class.getName());
    private static final int LEAST_INTENTS = 2;

    private final Policies policies;
    private final AutomationBrake brake;
    private final DraftSteps steps;
    private final PoliciesInForce inForce;
    private final Understanding understanding;

    @Inject
    RehearsingDrafts(
            Policies policies,
            AutomationBrake brake,
            DraftSteps steps,
            PoliciesInForce inForce,
            Understanding understanding) {
        this.policies = policies;
        this.brake = brake;
        this.steps = steps;
        this.inForce = inForce;
        this.understanding = understanding;
    }

    /** An edition with what the assistant may do under it. */
    record Ready(PolicyVersion policy, Map<String, Autonomy> autonomy) {}

    /** Empty unless its model is loaded. */
    Optional<Ready> edition(TenantId tenant, Edition edition) {
        return edition == Edition.PUBLISHED
                ? policies.inForce(tenant).map(policy -> new Ready(policy, brake.autonomy(tenant)))
                : Optional.of(steps.version(tenant))
                        .filter(draft -> draft.intents().size() >= LEAST_INTENTS && load(tenant, draft.id()))
                        .map(draft -> new Ready(draft, steps.autonomy(tenant, draft)));
    }

    /** The draft whether it is trained or not. */
    Ready draft(TenantId tenant) {
        PolicyVersion draft = steps.version(tenant);
        return new Ready(draft, steps.autonomy(tenant, draft));
    }

    /** Loads the model of a draft as it once was; trains it when it is there no more. @param still called meanwhile */
    void require(TenantId tenant, PolicyVersion version, Runnable still) {
        if (!load(tenant, version.id())) {
            byte[] model = learnt(tenant, version.intents(), done -> still.run());
            understanding.load(tenant, version.id(), model);
            steps.keep(tenant, version, model);
        }
    }

    /** Whether what was read with the model of the one is what that of the other reads. */
    boolean sameLesson(Ready one, Ready other) {
        return Lesson.id(one.policy().intents()).equals(Lesson.id(other.policy().intents()));
    }

    Readiness readiness(TenantId tenant, Edition edition) {
        if (edition == Edition.PUBLISHED) {
            return policies.inForce(tenant).isPresent() ? Readiness.READY : Readiness.ABSENT;
        }
        PolicyVersion draft = steps.version(tenant);
        if (draft.intents().size() < LEAST_INTENTS) {
            return Readiness.ABSENT;
        }
        return steps.find(tenant, draft.id()).map(RehearsingDrafts::of).orElseGet(() -> untrained(tenant, draft.id()));
    }

    private Readiness untrained(TenantId tenant, UUID lesson) {
        return steps.taughtByLive(tenant, lesson) ? Readiness.READY : Readiness.UNTRAINED;
    }

    private static Readiness of(DraftModels.Stored stored) {
        return switch (stored.state()) {
            case "READY" -> Readiness.READY;
            case "FAILED" -> Readiness.FAILED;
            default -> Readiness.TRAINING;
        };
    }

    void prepare(TenantId tenant) {
        Readiness now = readiness(tenant, Edition.DRAFT);
        if (now == Readiness.UNTRAINED || now == Readiness.FAILED) {
            steps.request(tenant, steps.version(tenant));
        }
    }

    /** Names the draft with everything that its decisions depend on. */
    String fingerprint(TenantId tenant, boolean charterComplete) {
        PolicyVersion draft = steps.version(tenant);
        Map<String, String> levels = new TreeMap<>();
        steps.autonomy(tenant, draft).forEach((intent, level) -> levels.put(intent, level.name()));
        return Lesson.fingerprint(
                List.of(new PolicyDocument(draft.intents(), draft.thresholds()).write(), levels, charterComplete));
    }

    boolean testsWanted(TenantId tenant) {
        return steps.testsWanted(tenant, steps.version(tenant).id());
    }

    void wantTests(TenantId tenant) {
        steps.wantTests(tenant, steps.version(tenant).id());
    }

    void testsDone(TenantId tenant) {
        steps.testsDone(tenant, steps.version(tenant).id());
    }

    /** Learns what waits. Seconds of work, outside any transaction. */
    void train(TenantId tenant) {
        steps.claim(tenant).ifPresent(task -> train(tenant, task));
    }

    private void train(TenantId tenant, DraftModels.Task task) {
        try {
            byte[] model = learnt(tenant, task.intents(), Progress.unwatched());
            understanding.load(tenant, task.id(), model);
            steps.ready(tenant, task.id(), model);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "Cannot train the draft " + task.id() + " of " + tenant, failure);
            steps.fail(tenant, task.id(), "routing.policy.error.training");
        }
    }

    private byte[] learnt(TenantId tenant, List<Intent> intents, Progress progress) {
        inForce.remind(tenant);
        return understanding.train(intents, progress);
    }

    private boolean load(TenantId tenant, UUID lesson) {
        if (understanding.loaded(tenant, lesson)) {
            return true;
        }
        Optional<byte[]> model = steps.model(tenant, lesson);
        try {
            model.ifPresent(bytes -> understanding.load(tenant, lesson, bytes));
            return model.isPresent();
        } catch (RuntimeException unreadable) {
            LOG.log(System.Logger.Level.WARNING, "The model of draft " + lesson + " is trained anew", unreadable);
            steps.forget(tenant, lesson);
            return false;
        }
    }
}
