package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.alongside.routing.Autonomy;
import org.alongside.routing.Intent;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.domain.AutonomyStep;
import org.alongside.routing.domain.Lesson;
import org.alongside.routing.store.AutonomyChanges;
import org.alongside.routing.store.DraftModels;
import org.alongside.routing.store.PolicyVersions;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;

/** The short transactions around the draft's model, and the draft as the version that it would become. */
@InTenant
@ApplicationScoped
class DraftSteps {

    private static final int MOST_ATTEMPTS = 3;
    /** A day has come when it has come everywhere. */
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    private final DraftPolicy draft;
    private final PolicyVersions versions;
    private final DraftModels models;
    private final AutonomyChanges changes;
    private final Clock clock;
    private final Consumer<RehearsalBegun> begun;

    @Inject
    DraftSteps(
            DraftPolicy draft,
            PolicyVersions versions,
            DraftModels models,
            AutonomyChanges changes,
            Clock clock,
            Event<RehearsalBegun> begun) {
        this(draft, versions, models, changes, clock, begun::fire);
    }

    DraftSteps(
            DraftPolicy draft,
            PolicyVersions versions,
            DraftModels models,
            AutonomyChanges changes,
            Clock clock,
            Consumer<RehearsalBegun> begun) {
        this.draft = draft;
        this.versions = versions;
        this.models = models;
        this.changes = changes;
        this.clock = clock;
        this.begun = begun;
    }

    /** The draft as it would be published now; its id is that of its lesson, which is that of its model. */
    PolicyVersion version(TenantId tenant) {
        List<Intent> intents = draft.intents();
        int next = versions.newest().map(newest -> newest.version().number()).orElse(0) + 1;
        return new PolicyVersion(Lesson.id(intents), next, Instant.EPOCH, "", intents, draft.thresholds());
    }

    /** What the assistant might do under the version if it were in force now. */
    Map<String, Autonomy> autonomy(TenantId tenant, PolicyVersion version) {
        Map<String, AutonomyStep> steps = changes.newest();
        Map<String, Autonomy> levels = new HashMap<>();
        LocalDate today = LocalDate.ofInstant(clock.instant(), LAST_ZONE);
        for (Intent intent : version.intents()) {
            Autonomy level = AutonomyStep.inForce(intent.tier(), Optional.ofNullable(steps.get(intent.key())));
            levels.put(intent.key(), intent.effectiveOn(today) ? level : Autonomy.HUMAN);
        }
        return levels;
    }

    Optional<DraftModels.Stored> find(TenantId tenant, UUID lesson) {
        return models.find(lesson);
    }

    /** Trained for this draft, or for the version in force when it taught the same. */
    Optional<byte[]> model(TenantId tenant, UUID lesson) {
        return models.model(lesson)
                .or(() -> versions.live()
                        .filter(live -> Lesson.id(live.intents()).equals(lesson))
                        .flatMap(live -> versions.model(live.id())));
    }

    boolean taughtByLive(TenantId tenant, UUID lesson) {
        return versions.live()
                .filter(live -> Lesson.id(live.intents()).equals(lesson))
                .isPresent();
    }

    void request(TenantId tenant, PolicyVersion version) {
        models.request(tenant, version.id(), version.intents(), clock.instant());
        begun.accept(new RehearsalBegun(tenant));
    }

    void forget(TenantId tenant, UUID lesson) {
        models.forget(lesson);
    }

    boolean testsWanted(TenantId tenant, UUID lesson) {
        return models.testsWanted(lesson);
    }

    void wantTests(TenantId tenant, UUID lesson) {
        models.wantTests(lesson);
    }

    void testsDone(TenantId tenant, UUID lesson) {
        models.testsDone(lesson);
    }

    /** The lesson to learn; empty when another node has the lease, or it failed too often. */
    Optional<DraftModels.Task> claim(TenantId tenant) {
        Optional<DraftModels.Task> claimed = models.claim();
        Optional<DraftModels.Task> hopeless = claimed.filter(task -> task.attempts() > MOST_ATTEMPTS);
        hopeless.ifPresent(task -> models.fail(task.id(), "routing.policy.error.interrupted"));
        return hopeless.isPresent() ? Optional.empty() : claimed;
    }

    void ready(TenantId tenant, UUID lesson, byte[] model) {
        models.ready(lesson, model, clock.instant());
    }

    /** A model that was trained for something else than the waiting draft. */
    void keep(TenantId tenant, PolicyVersion version, byte[] model) {
        models.keep(tenant, version.id(), version.intents(), model, clock.instant());
    }

    void fail(TenantId tenant, UUID lesson, String error) {
        models.fail(lesson, error);
    }
}
