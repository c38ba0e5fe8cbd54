package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.routing.AutomationBrake;
import org.alongside.routing.Autonomy;
import org.alongside.routing.Charters;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.store.Claimed;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;

/**
 * What the tenant allows the assistant. The claim of a message tells how far autonomy's steps and the charter have
 * come: as long as they stay, what was read for the message before holds, and the first one after a brake obeys it.
 * Thread-safe.
 */
@ApplicationScoped
class Permissions {

    /** For what depends on the day: an intent takes effect, a version is scheduled. */
    private static final Duration TRUSTED = Duration.ofSeconds(2);

    private static final int MOST = 10_000;

    /** @param lids below which intents stay in an inbox */
    record Given(Map<String, Autonomy> everywhere, Map<InboxId, Map<String, Autonomy>> lids, boolean charterComplete) {

        Map<String, Autonomy> in(InboxId inbox) {
            Map<String, Autonomy> below = lids.getOrDefault(inbox, Map.of());
            if (below.isEmpty()) {
                return everywhere;
            }
            Map<String, Autonomy> lower = new LinkedHashMap<>(everywhere);
            below.forEach((intent, lid) -> lower.computeIfPresent(intent, (key, level) -> level.atMost(lid)));
            return lower;
        }
    }

    private record Mark(UUID policy, long autonomyStep, long charterNumber) {}

    private record Known(Mark mark, Given given, Instant since) {}

    private final AutomationBrake brake;
    private final Charters charters;
    private final Clock clock;
    private final Map<TenantId, Known> known = new ConcurrentHashMap<>();

    @Inject
    Permissions(AutomationBrake brake, Charters charters, Clock clock) {
        this.brake = brake;
        this.charters = charters;
        this.clock = clock;
    }

    /** In the transaction that claimed the message. */
    Given of(TenantId tenant, PolicyVersion policy, Claimed message) {
        Mark mark = new Mark(policy.id(), message.autonomyStep(), message.charterNumber());
        Instant now = clock.instant();
        Known last = known.get(tenant);
        if (last != null
                && last.mark().equals(mark)
                && now.isBefore(last.since().plus(TRUSTED))) {
            return last.given();
        }
        Given given = new Given(
                brake.autonomy(tenant),
                brake.lids(tenant),
                charters.missing(tenant).isEmpty());
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(tenant, new Known(mark, given, now));
        return given;
    }
}
