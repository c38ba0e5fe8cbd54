package org.alongside.routing.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.routing.AutomationBrake;
import org.alongside.routing.Charters;
import org.alongside.routing.ConductEntry;
import org.alongside.routing.DraftChange;
import org.alongside.routing.DraftHistory;
import org.alongside.routing.Intent;
import org.alongside.routing.Policies;
import org.alongside.routing.PolicyFiles;
import org.alongside.routing.Promotions;
import org.alongside.routing.PublicationGate;
import org.alongside.routing.Publications;
import org.alongside.routing.Tools;
import org.alongside.routing.Understanding;
import org.alongside.routing.store.AutonomyChanges;
import org.alongside.routing.store.AutonomyHolds;
import org.alongside.routing.store.CharterVersions;
import org.alongside.routing.store.ComparisonStore;
import org.alongside.routing.store.DraftChanges;
import org.alongside.routing.store.DraftIntents;
import org.alongside.routing.store.DraftModels;
import org.alongside.routing.store.DraftThresholds;
import org.alongside.routing.store.OwnPhrases;
import org.alongside.routing.store.PastMessages;
import org.alongside.routing.store.PolicyVersions;
import org.alongside.routing.store.PromotionStore;
import org.alongside.routing.store.PublicationRows;
import org.alongside.routing.store.ReplayFindings;
import org.alongside.routing.store.ReplayQueue;
import org.alongside.routing.store.ReplayRows;
import org.alongside.routing.store.TestCaseStore;
import org.alongside.shared.Ids;
import org.alongside.shared.TenantId;
import org.alongside.shared.TimeOrderedIds;
import org.alongside.shared.store.Sql;
import org.alongside.shared.store.TestDatabase;
import org.alongside.tenant.Inboxes;
import org.alongside.tenant.Members;

/**
 * Policies, charters and brakes over a real database, for a tenant of its own; training happens when a test says so.
 */
final class PolicyWorld extends PolicySamples {

    static final TestDatabase DATABASE = TestDatabase.get();

    final TenantId tenant = new TenantId(UUID.randomUUID());
    final Students students;
    final FakeKnowledge knowledge = new FakeKnowledge();
    final FakeReplies replies = new FakeReplies();
    final MovingClock clock = new MovingClock();
    final List<ConductEntry> conduct = new ArrayList<>();
    final List<PublicationGate> gates = new ArrayList<>();
    final DueTraining due;
    final Policies policies;
    private final Publications publications;
    private final DraftHistory history;
    private final PolicyFiles files;
    private final PoliciesInForce inForce;
    private final TrainingPolicies training;
    final Charters charters;
    final AutomationBrake brake;
    private final Promotions promotions;
    final FakeAnswerer answerer = new FakeAnswerer();
    final RehearsingDrafts rehearsing;
    final ReadingTurns reading;
    final TryingPolicies trials;
    final KeepingTests tests;
    final DueRehearsals dueRehearsals;
    final ReplaySteps replaySteps;
    final KeepingReplays replays;
    final Replaying replaying;

    PolicyWorld() {
        this(new Students(), 2);
    }

    /** @param pieces conversations in a piece of a replay */
    PolicyWorld(Understanding engine, int pieces) {
        students = engine instanceof Students known ? known : new Students();
        Sql sql = DATABASE.sql();
        Ids ids = new TimeOrderedIds(Clock.systemUTC());
        PolicyVersions versions = new PolicyVersions(sql);
        RememberedConduct log = new RememberedConduct(conduct);
        DraftIntents intents = new DraftIntents(sql);
        DraftThresholds thresholds = new DraftThresholds(sql);
        DraftChanges changes = new DraftChanges(sql);
        DraftPolicy draft = new DraftPolicy(intents, thresholds, changes, versions, clock);
        ChangingPolicies changing = new ChangingPolicies(draft, intents, thresholds, versions);
        Surroundings surroundings =
                new Surroundings(directory(), replies, Fake.of(Tools.class, Map.of("all", arguments -> List.of())));
        inForce = new PoliciesInForce(changing, engine, clock);
        publications = new PublishingPolicies(
                new ChangingPublications(draft, versions, new PublicationRows(sql), log, ids, clock, publication -> {}),
                surroundings,
                gates);
        history = new TakingBack(draft, changes);
        files = new ExchangingPolicies(changing, surroundings);
        policies = new KeepingPolicies(changing, inForce, surroundings, publications);
        due = new DueTraining(versions);
        training = new TrainingPolicies(
                due, new TrainingSteps(versions, new DraftModels(sql), log, clock), engine, inForce);
        charters = new KeepingCharters(new CharterVersions(sql), log, clock);
        AutonomyChanges steps = new AutonomyChanges(sql);
        MovingAutonomy moving = new MovingAutonomy(steps, log, clock);
        brake = new BrakingAutomation(steps, new AutonomyHolds(sql), policies, moving, clock);
        promotions = new RaisingAutonomy(
                new PromotionStore(sql),
                steps,
                brake,
                moving,
                policies,
                charters,
                new ReadingShadow(new ComparisonStore(sql), log, clock),
                log,
                ids,
                clock);
        DraftModels models = new DraftModels(sql);
        DraftSteps draftSteps =
                new DraftSteps(draft, versions, models, new AutonomyChanges(sql), clock, rehearsal -> {});
        rehearsing = new RehearsingDrafts(policies, brake, draftSteps, inForce, engine);
        dueRehearsals = new DueRehearsals(models, new ReplayQueue(sql));
        ChangingSignals signals = new ChangingSignals(new OwnPhrases(sql), ids, clock);
        reading = new ReadingTurns(engine, new SignalsInForce(signals, clock), message -> List.of(), clock);
        Businesses businesses = new Businesses(
                directory(),
                Fake.of(Inboxes.class, Map.of()),
                new FakeTenant().hours,
                Fake.of(Members.class, Map.of()),
                clock);
        Stages stages = new Stages(businesses, ids, clock);
        trials = new TryingPolicies(
                rehearsing,
                new ComposingReplies(
                        reading,
                        new FindingPassages(knowledge),
                        Lookups.none(),
                        new ChoosingReplies(replies, businesses, clock),
                        replies,
                        FakeInstructions.none(clock),
                        answerer),
                charters,
                stages);
        tests = new KeepingTests(
                new TestSteps(new TestCaseStore(sql), new DraftIntents(sql), ids, clock),
                rehearsing,
                reading,
                charters,
                stages);
        replaySteps = new ReplaySteps(
                new ReplayRows(sql),
                new ReplayQueue(sql),
                new ReplayFindings(sql),
                new PastMessages(sql),
                clock,
                rehearsal -> {});
        replays = new KeepingReplays(replaySteps, rehearsing, charters, ids, clock);
        replaying = new Replaying(
                replaySteps,
                rehearsing,
                engine,
                reading,
                stages,
                businesses,
                new Dispatching(null, null, null, Runnable::run),
                pieces);
    }

    /** Changes the business's own rows, as time and crashes do. */
    void tampered(String statement) {
        DATABASE.in(tenant, () -> DATABASE.sql().update(statement));
    }

    /** What the worker does for replays. */
    void replay() {
        DATABASE.in(tenant, () -> replaying.replay(tenant));
    }

    interface Use<B, T> {
        T of(B bean) throws Exception;
    }

    interface Act<B> {
        void on(B bean);
    }

    <T> T policies(Use<Policies, T> use) {
        return DATABASE.in(tenant, () -> use.of(policies));
    }

    void change(Act<Policies> act) {
        DATABASE.in(tenant, () -> act.on(policies));
    }

    <T> T publications(Use<Publications, T> use) {
        return DATABASE.in(tenant, () -> use.of(publications));
    }

    void release(Act<Publications> act) {
        DATABASE.in(tenant, () -> act.on(publications));
    }

    <T> T history(Use<DraftHistory, T> use) {
        return DATABASE.in(tenant, () -> use.of(history));
    }

    void back(Act<DraftHistory> act) {
        DATABASE.in(tenant, () -> act.on(history));
    }

    <T> T files(Use<PolicyFiles, T> use) {
        return DATABASE.in(tenant, () -> use.of(files));
    }

    void draft(Intent... intents) {
        change(bean -> bean.saveDraft(tenant, List.of(intents), DraftChange.Kind.REPLACED, "ada"));
    }

    <T> T charters(Use<Charters, T> use) {
        return DATABASE.in(tenant, () -> use.of(charters));
    }

    <T> T brake(Use<AutomationBrake, T> use) {
        return DATABASE.in(tenant, () -> use.of(brake));
    }

    <T> T promotions(Use<Promotions, T> use) {
        return DATABASE.in(tenant, () -> use.of(promotions));
    }

    void promote(Act<Promotions> act) {
        DATABASE.in(tenant, () -> act.on(promotions));
    }

    void move(Act<AutomationBrake> act) {
        DATABASE.in(tenant, () -> act.on(brake));
    }

    void charter(Act<Charters> act) {
        DATABASE.in(tenant, () -> act.on(charters));
    }

    <T> T in(Use<PolicyWorld, T> use) {
        return DATABASE.in(tenant, () -> use.of(this));
    }

    /** What the worker does for drafts. */
    void rehearse() {
        DATABASE.in(tenant, () -> {
            rehearsing.train(tenant);
            tests.runWanted(tenant);
        });
    }

    void train() {
        DATABASE.in(tenant, () -> training.train(tenant));
    }

    void renew() {
        DATABASE.in(tenant, () -> training.renew(tenant));
    }

    /** Draft, publication and training in one go. */
    PolicyWorld live(Intent... intents) {
        change(bean -> {
            bean.saveDraft(tenant, List.of(intents), DraftChange.Kind.REPLACED, "ada");
            bean.publish(tenant, "ada");
        });
        train();
        return this;
    }
}
