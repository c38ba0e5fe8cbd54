package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.Autonomy;
import org.alongside.routing.AutonomyChange;
import org.alongside.routing.ConductLog;
import org.alongside.routing.Intent;
import org.alongside.routing.store.AutonomyChanges;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;

/** One step of an intent's autonomy, with its record. In the transaction of whoever decided it. */
@ApplicationScoped
class MovingAutonomy {

    private final AutonomyChanges changes;
    private final ConductLog conduct;
    private final Clock clock;

    @Inject
    MovingAutonomy(AutonomyChanges changes, ConductLog conduct, Clock clock) {
        this.changes = changes;
        this.conduct = conduct;
        this.clock = clock;
    }

    /**
     * @param how such as {@code lowered}: a part of the record's kind
     * @param further who agreed and the like
     */
    void move(TenantId tenant, Intent intent, Step step, String how, Map<String, String> further) {
        Instant now = clock.instant();
        changes.add(
                tenant,
                new AutonomyChange(
                        intent.key(), step.before(), step.level(), step.reason(), step.by(), now, step.inbox()),
                intent.tier());
        Map<String, String> facts = new LinkedHashMap<>(further);
        facts.put("intent", intent.key());
        facts.put("from", step.before().name());
        facts.put("to", step.level().name());
        facts.put("reason", step.reason());
        facts.put("by", step.by());
        step.inbox().ifPresent(inbox -> facts.put("inbox", inbox.toString()));
        conduct.append(tenant, ConductEntries.of("autonomy-" + how, facts));
    }

    /** @param inbox the one in which a brake does it, or all */
    record Step(Autonomy before, Autonomy level, String reason, String by, Optional<InboxId> inbox) {

        Step(Autonomy before, Autonomy level, String reason, String by) {
            this(before, level, reason, by, Optional.empty());
        }
    }
}
