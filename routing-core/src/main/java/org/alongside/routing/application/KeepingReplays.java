package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.routing.Charter;
import org.alongside.routing.Charters;
import org.alongside.routing.Replay;
import org.alongside.routing.ReplayFinding;
import org.alongside.routing.Replays;
import org.alongside.routing.domain.IntentRules;
import org.alongside.routing.domain.PolicyDocument;
import org.alongside.routing.store.ReplayRows;
import org.alongside.shared.Ids;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

/** Takes orders for replays and shows what came of them. */
@ApplicationScoped
class KeepingReplays implements Replays {

    private final ReplaySteps steps;
    private final RehearsingDrafts rehearsing;
    private final Charters charters;
    private final Ids ids;
    private final Clock clock;

    @Inject
    KeepingReplays(ReplaySteps steps, RehearsingDrafts rehearsing, Charters charters, Ids ids, Clock clock) {
        this.steps = steps;
        this.rehearsing = rehearsing;
        this.charters = charters;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public UUID startPast(TenantId tenant, Past past, String username) {
        if (!past.since().isBefore(past.until())) {
            throw new RefusedException("routing.replays.fault.period");
        }
        int total = steps.count(tenant, past);
        if (total == 0) {
            throw new RefusedException("routing.replays.fault.nothing");
        }
        return start(tenant, Optional.of(past), "", total, List.of(), username);
    }

    @Override
    public UUID startExamples(TenantId tenant, String fileName, List<Example> examples, String username) {
        if (examples.isEmpty()) {
            throw new RefusedException("routing.replays.fault.nothing");
        }
        if (examples.size() > MOST_EXAMPLES) {
            throw new RefusedException("routing.replays.fault.tooMany", MOST_EXAMPLES);
        }
        return start(tenant, Optional.empty(), fileName, examples.size(), examples, username);
    }

    private UUID start(
            TenantId tenant, Optional<Past> past, String fileName, int total, List<Example> examples, String username) {
        RehearsingDrafts.Ready draft = rehearsing.draft(tenant);
        IntentRules.checkPublishable(draft.policy().intents());
        boolean complete = charters.missing(tenant).isEmpty();
        Map<String, String> autonomy = new TreeMap<>();
        draft.autonomy().forEach((intent, level) -> autonomy.put(intent, level.name()));
        ReplayRows.Order order = new ReplayRows.Order(
                ids.next(),
                past,
                fileName,
                draft.policy().id(),
                rehearsing.fingerprint(tenant, complete),
                new PolicyDocument(draft.policy().intents(), draft.policy().thresholds()).write(),
                autonomy,
                complete,
                charters.of(tenant).map(Charter::escalation).orElse(Map.of()),
                draft.policy().number(),
                total,
                username,
                clock.instant());
        steps.start(tenant, order, examples);
        return order.id();
    }

    @Override
    public void cancel(TenantId tenant, UUID replay) {
        steps.cancel(tenant, replay);
    }

    @Override
    public List<Replay> latest(TenantId tenant, int limit) {
        return steps.latest(tenant, fingerprint(tenant), limit);
    }

    @Override
    public Replay byId(TenantId tenant, UUID replay) {
        return steps.byId(tenant, replay, fingerprint(tenant));
    }

    @Override
    public List<ReplayFinding> findings(TenantId tenant, UUID replay, Wanted wanted, int after, int limit) {
        return steps.findings(tenant, replay, wanted, after, limit);
    }

    private String fingerprint(TenantId tenant) {
        return rehearsing.fingerprint(tenant, charters.missing(tenant).isEmpty());
    }
}
