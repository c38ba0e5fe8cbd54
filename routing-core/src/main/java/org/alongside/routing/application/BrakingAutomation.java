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
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

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
    public void lower(TenantId tenant, String key, Autonomy level, String reason, String by) {
        Intent intent = intents(tenant).stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow(NotFoundException::new);
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
        holds.add(tenant, holder, key, level, clock.instant());
    }

    @Override
    public Set<String> letGo(TenantId tenant, UUID holder) {
        changes.lock(tenant);
        Set<String> freed = holds.remove(tenant, holder);
        freed.removeAll(held(tenant).keySet());
        return freed;
    }

    @Override
    public Map<String, Autonomy> held(TenantId tenant) {
        return holds.lowest(tenant);
    }

    private List<Intent> intents(TenantId tenant) {
        return policies.inForce(tenant).map(PolicyVersion::intents).orElse(List.of());
    }
}
