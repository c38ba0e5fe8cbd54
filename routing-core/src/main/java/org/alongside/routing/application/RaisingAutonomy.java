package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.routing.Agreement;
import org.alongside.routing.AutomationBrake;
import org.alongside.routing.Autonomy;
import org.alongside.routing.Charter;
import org.alongside.routing.Charters;
import org.alongside.routing.ConductLog;
import org.alongside.routing.Intent;
import org.alongside.routing.Policies;
import org.alongside.routing.Promotion;
import org.alongside.routing.Promotion.State;
import org.alongside.routing.Promotions;
import org.alongside.routing.Shadow;
import org.alongside.routing.application.MovingAutonomy.Step;
import org.alongside.routing.domain.Raise;
import org.alongside.routing.store.AutonomyChanges;
import org.alongside.routing.store.PromotionStore;
import org.alongside.shared.Ids;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

@ApplicationScoped
@InTenant
class RaisingAutonomy implements Promotions {

    private static final Duration TIME_TO_AGREE = Duration.ofDays(7);
    private static final int LOOKED_AT = 200;

    private final PromotionStore promotions;
    private final AutonomyChanges changes;
    private final AutomationBrake brake;
    private final MovingAutonomy moving;
    private final Policies policies;
    private final Charters charters;
    private final Shadow shadow;
    private final ConductLog conduct;
    private final Ids ids;
    private final Clock clock;

    @Inject
    RaisingAutonomy(
            PromotionStore promotions,
            AutonomyChanges changes,
            AutomationBrake brake,
            MovingAutonomy moving,
            Policies policies,
            Charters charters,
            Shadow shadow,
            ConductLog conduct,
            Ids ids,
            Clock clock) {
        this.promotions = promotions;
        this.changes = changes;
        this.brake = brake;
        this.moving = moving;
        this.policies = policies;
        this.charters = charters;
        this.shadow = shadow;
        this.conduct = conduct;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public boolean raise(TenantId tenant, String key, Autonomy level, String reason, String by) {
        Intent intent = intent(tenant, key);
        Charter charter = charters.of(tenant).orElseThrow(() -> refused("noCharter"));
        changes.lock(tenant);
        Raise raise = new Raise(intent, brake.autonomy(tenant).get(key), level, reason.strip());
        raise.check(charter, by, changes.changedAt(tenant), clock.instant());
        raise.checkHeld(brake.held(tenant));
        if (charter.raising().secondApprover()) {
            ask(tenant, raise, by);
            return false;
        }
        moving.move(tenant, intent, step(raise, by), "raised", Map.of());
        return true;
    }

    private void ask(TenantId tenant, Raise raise, String by) {
        String key = raise.intent().key();
        if (newest(tenant, LOOKED_AT).stream()
                .anyMatch(other -> other.intent().equals(key) && other.state() == State.PENDING)) {
            throw refused("asked");
        }
        Instant now = clock.instant();
        Agreement evidence = shadow.agreement(tenant).getOrDefault(key, new Agreement(key, 0, 0, 0, 0, 0));
        promotions.add(
                tenant,
                new Promotion(
                        ids.next(),
                        key,
                        raise.before(),
                        raise.level(),
                        raise.reason(),
                        evidence,
                        by,
                        now,
                        now.plus(TIME_TO_AGREE),
                        State.PENDING,
                        "",
                        ""));
        conduct.append(
                tenant,
                ConductEntries.of(
                        "promotion-asked",
                        Map.of(
                                "intent", key,
                                "to", raise.level().name(),
                                "reason", raise.reason(),
                                "by", by,
                                "n", Long.toString(evidence.n()))));
    }

    @Override
    public List<Promotion> newest(TenantId tenant, int limit) {
        return promotions.newest(tenant, clock.instant(), limit);
    }

    @Override
    public void approve(TenantId tenant, UUID id, String by) {
        Promotion asked = pending(tenant, id);
        if (asked.askedBy().equals(by)) {
            throw refused("self");
        }
        Intent intent = intent(tenant, asked.intent());
        changes.lock(tenant);
        Autonomy now = brake.autonomy(tenant).get(asked.intent());
        if (now != asked.before() || asked.level().compareTo(intent.tier().ceiling()) > 0) {
            throw refused("changed");
        }
        new Raise(intent, now, asked.level(), asked.reason()).checkHeld(brake.held(tenant));
        promotions.decide(tenant, id, State.APPROVED, by, "", clock.instant());
        Step step = new Step(now, asked.level(), asked.reason(), asked.askedBy());
        moving.move(tenant, intent, step, "raised", Map.of("approvedBy", by));
    }

    @Override
    public void reject(TenantId tenant, UUID id, String note, String by) {
        Promotion asked = pending(tenant, id);
        promotions.decide(tenant, id, State.REJECTED, by, note.strip(), clock.instant());
        conduct.append(
                tenant,
                ConductEntries.of(
                        "promotion-rejected", Map.of("intent", asked.intent(), "note", note.strip(), "by", by)));
    }

    @Override
    public Map<String, Instant> cooling(TenantId tenant) {
        Instant now = clock.instant();
        Duration rest = charters.of(tenant).map(Raise::coolDown).orElse(Duration.ZERO);
        return changes.changedAt(tenant).entrySet().stream()
                .filter(change -> now.isBefore(change.getValue().plus(rest)))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, change -> change.getValue().plus(rest)));
    }

    private Promotion pending(TenantId tenant, UUID id) {
        Promotion asked = promotions.locked(tenant, id, clock.instant()).orElseThrow(NotFoundException::new);
        if (asked.state() != State.PENDING) {
            throw refused("decided");
        }
        return asked;
    }

    private static Step step(Raise raise, String by) {
        return new Step(raise.before(), raise.level(), raise.reason(), by);
    }

    private Intent intent(TenantId tenant, String key) {
        return policies.inForce(tenant).flatMap(policy -> policy.intent(key)).orElseThrow(NotFoundException::new);
    }

    private static RefusedException refused(String fault) {
        return new RefusedException("routing.autonomy.fault." + fault);
    }
}
