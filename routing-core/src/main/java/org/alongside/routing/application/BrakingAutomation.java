package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.alongside.routing.AutomationBrake;
import org.alongside.routing.Autonomy;
import org.alongside.routing.AutonomyChange;
import org.alongside.routing.Intent;
import org.alongside.routing.Policies;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.application.MovingAutonomy.Step;
import org.alongside.routing.domain.AutonomyStep;
import org.alongside.routing.store.AutonomyChanges;
import org.alongside.routing.store.AutonomyHolds;
import org.alongside.routing.store.AutonomyHolds.Held;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;

/** Nothing is remembered between calls: the next message already obeys. */
@InTenant
@ApplicationScoped
class BrakingAutomation implements AutomationBrake {

    private static final int LAST_ZONE = -12;

    private final AutonomyChanges changes;
    private final AutonomyHolds holds;
    private final Policies policies;
    private final MovingAutonomy moving;
    private final Clock clock;

    @Inject
    BrakingAutomation(
            AutonomyChanges changes, AutonomyHolds holds, Policies policies, MovingAutonomy moving, Clock clock) {
        this.changes = changes;
        this.holds = holds;
        this.policies = policies;
        this.moving = moving;
        this.clock = clock;
    }

    @Override
    public Map<String, Autonomy> autonomy(TenantId tenant) {
        Map<String, AutonomyStep> steps = changes.newest();
        Map<String, Autonomy> inForce = new LinkedHashMap<>();
        for (Intent intent : intents(tenant)) {
            Optional<AutonomyStep> step = Optional.ofNullable(steps.get(intent.key()));
            Autonomy level = AutonomyStep.inForce(intent.tier(), step);
            inForce.put(intent.key(), intent.effectiveOn(today()) ? level : Autonomy.HUMAN);
        }
        return inForce;
    }

    /** The day that has come everywhere, so that no intent takes effect too early. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(LAST_ZONE));
    }

    @Override
    public List<AutonomyChange> history(TenantId tenant, int limit) {
        return changes.history(limit);
    }

    @Override
    public List<AutonomyChange> history(TenantId tenant, String intent, int limit) {
        return changes.history(intent, limit);
    }

    @Override
    public Map<InboxId, Map<String, Autonomy>> lids(TenantId tenant) {
        return holds.lids(tenant);
    }

    @Override
    public void lower(TenantId tenant, String key, Autonomy level, String reason, String by) {
        Intent intent = intent(tenant, key).orElseThrow(NotFoundException::new);
        if (reason.isBlank()) {
            throw new RefusedException("routing.autonomy.fault.reason");
        }
        changes.lock(tenant);
        Autonomy before = autonomy(tenant).get(key);
        if (level.compareTo(before) < 0) {
            moving.move(tenant, intent, new Step(before, level, reason.strip(), by), "lowered", Map.of());
        }
    }

    @Override
    public void hold(TenantId tenant, UUID holder, String key, Autonomy level, String reason, String by) {
        lower(tenant, key, level, reason, by);
        holds.add(tenant, holder, new Held(key, level, Optional.empty()), clock.instant());
    }

    @Override
    public void holdIn(
            TenantId tenant, UUID holder, InboxId inbox, String key, Autonomy level, String reason, String by) {
        Intent intent = intent(tenant, key).orElseThrow(NotFoundException::new);
        changes.lock(tenant);
        Autonomy before = in(tenant, inbox, key);
        if (holds.add(tenant, holder, new Held(key, level, Optional.of(inbox)), clock.instant())) {
            step(tenant, inbox, intent, before, reason.strip(), by);
        }
    }

    @Override
    public Set<String> letGo(TenantId tenant, UUID holder, String reason, String by) {
        changes.lock(tenant);
        Set<String> freed = new TreeSet<>();
        for (Held held : holds.remove(tenant, holder)) {
            held.inbox().ifPresent(inbox -> open(tenant, inbox, held, reason, by));
            if (!heldStill(tenant, held)) {
                freed.add(held.intent());
            }
        }
        return freed;
    }

    private void open(TenantId tenant, InboxId inbox, Held held, String reason, String by) {
        intent(tenant, held.intent()).ifPresent(intent -> {
            Autonomy before = in(tenant, inbox, intent.key()).atMost(held.level());
            step(tenant, inbox, intent, before, reason, by);
        });
    }

    /** Letting go is a step too: the next message asks what the newest one is. */
    private void step(TenantId tenant, InboxId inbox, Intent intent, Autonomy before, String reason, String by) {
        Step step = new Step(before, in(tenant, inbox, intent.key()), reason, by, Optional.of(inbox));
        if (step.level() != before) {
            moving.move(tenant, intent, step, step.level().compareTo(before) > 0 ? "let-go" : "lowered", Map.of());
        }
    }

    private Autonomy in(TenantId tenant, InboxId inbox, String key) {
        Autonomy everywhere = autonomy(tenant).get(key);
        return lids(tenant)
                .getOrDefault(inbox, Map.of())
                .getOrDefault(key, everywhere)
                .atMost(everywhere);
    }

    private boolean heldStill(TenantId tenant, Held held) {
        return held(tenant).containsKey(held.intent())
                || held.inbox()
                        .map(inbox -> lids(tenant).getOrDefault(inbox, Map.of()).containsKey(held.intent()))
                        .orElse(false);
    }

    @Override
    public Map<String, Autonomy> held(TenantId tenant) {
        return holds.lowest(tenant);
    }

    private Optional<Intent> intent(TenantId tenant, String key) {
        return intents(tenant).stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst();
    }

    private List<Intent> intents(TenantId tenant) {
        return policies.inForce(tenant).map(PolicyVersion::intents).orElse(List.of());
    }
}
