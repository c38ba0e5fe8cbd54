package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.Charters;
import org.alongside.routing.RoutingDecision;
import org.alongside.routing.TestCase;
import org.alongside.routing.TestCases;
import org.alongside.routing.Trials.Edition;
import org.alongside.routing.Trials.Line;
import org.alongside.routing.Trials.Readiness;
import org.alongside.routing.domain.RoutingPolicy;
import org.alongside.routing.domain.TurnFacts;
import org.alongside.routing.store.TestCaseStore.Got;
import org.alongside.shared.TenantId;

/** Keeps test cases and runs them on the draft. */
@ApplicationScoped
class KeepingTests implements TestCases {

    private final TestSteps steps;
    private final RehearsingDrafts rehearsing;
    private final ReadingTurns reading;
    private final Charters charters;
    private final Stages stages;

    @Inject
    KeepingTests(TestSteps steps, RehearsingDrafts rehearsing, ReadingTurns reading, Charters charters, Stages stages) {
        this.steps = steps;
        this.rehearsing = rehearsing;
        this.reading = reading;
        this.charters = charters;
        this.stages = stages;
    }

    @Override
    public List<TestCase> all(TenantId tenant) {
        return steps.all(tenant, fingerprint(tenant));
    }

    @Override
    public TestCase byId(TenantId tenant, UUID id) {
        return steps.byId(tenant, id, fingerprint(tenant));
    }

    @Override
    public UUID add(TenantId tenant, Expected expected, String username) {
        return steps.add(tenant, List.of(expected), username).get(0);
    }

    @Override
    public int addAll(TenantId tenant, List<Expected> expected, String username) {
        return steps.add(tenant, expected, username).size();
    }

    @Override
    public void change(TenantId tenant, UUID id, Expected expected, String username) {
        steps.change(tenant, id, expected, username);
    }

    @Override
    public void delete(TenantId tenant, UUID id) {
        steps.delete(tenant, id);
    }

    @Override
    public void restore(TenantId tenant, UUID id) {
        steps.restore(tenant, id);
    }

    @Override
    public Summary summary(TenantId tenant) {
        boolean waiting =
                rehearsing.readiness(tenant, Edition.DRAFT) == Readiness.TRAINING && rehearsing.testsWanted(tenant);
        return steps.summary(tenant, fingerprint(tenant), waiting);
    }

    @Override
    public void run(TenantId tenant) {
        Optional<RehearsingDrafts.Ready> draft = rehearsing.edition(tenant, Edition.DRAFT);
        if (draft.isEmpty()) {
            rehearsing.prepare(tenant);
            rehearsing.wantTests(tenant);
            return;
        }
        String fingerprint = fingerprint(tenant);
        boolean charterComplete = charters.missing(tenant).isEmpty();
        List<Got> results = steps.all(tenant, fingerprint).stream()
                .map(test -> run(tenant, draft.get(), charterComplete, test))
                .toList();
        steps.keep(tenant, fingerprint, results);
    }

    /** What somebody asked for before the model was there. */
    void runWanted(TenantId tenant) {
        if (rehearsing.testsWanted(tenant) && rehearsing.readiness(tenant, Edition.DRAFT) == Readiness.READY) {
            run(tenant);
            rehearsing.testsDone(tenant);
        }
    }

    private Got run(TenantId tenant, RehearsingDrafts.Ready draft, boolean charterComplete, TestCase test) {
        Stage stage = stages.open(tenant, draft, charterComplete, test.language());
        RoutingDecision last = null;
        for (Line line : test.lines()) {
            Admitted turn = stage.enter(line);
            TurnFacts facts = reading.read(turn).facts();
            last = RoutingPolicy.decide(facts, turn.policy(), turn.autonomy(), turn.charterComplete());
            stage.leave(turn, Composed.silent(facts, last));
        }
        return new Got(test.id(), last.kind(), last.intent(), RoutingPolicy.namedBy(last));
    }

    private String fingerprint(TenantId tenant) {
        return rehearsing.fingerprint(tenant, charters.missing(tenant).isEmpty());
    }
}
