package org.alongside.routing.application;

import static org.alongside.routing.application.PolicyWorld.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Replay;
import org.alongside.routing.Replay.State;
import org.alongside.routing.ReplayFinding;
import org.alongside.routing.ReplayTally.Confusion;
import org.alongside.routing.ReplayTally.Share;
import org.alongside.routing.Replays.About;
import org.alongside.routing.Replays.Example;
import org.alongside.routing.Replays.Past;
import org.alongside.routing.Replays.Wanted;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.shared.AcrossTenants;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayingTest {

    private final PolicyWorld world = new PolicyWorld();

    @BeforeEach
    void publishesAPolicy() {
        world.charter(charters -> charters.save(world.tenant, PolicyWorld.charter("ada"), "ada"));
        world.live(intent("card_a", IntentTier.A), intent("parcel_a", IntentTier.A), intent("charge_c", IntentTier.C));
    }

    @Test
    void sameDraftDecidesAsItWasDecided() {
        talk();

        Replay replay = replayed(past(""));

        assertEquals(State.DONE, replay.state());
        assertEquals(4, replay.tally().messages());
        assertEquals(3, replay.tally().conversations());
        assertEquals(0, replay.tally().changed());
        assertEquals(replay.tally().before(), replay.tally().after());
        assertEquals(new Share(4, 4), replay.tally().accuracy());
        assertEquals(PolicyWorld.charter("ada").escalation(), replay.ranges());
        assertTrue(replay.current());
    }

    @Test
    void movedTierChangesDecisionsAndTheEscalationRate() {
        talk();
        world.change(policies -> policies.changeTier(world.tenant, "card_a", IntentTier.B, "ada"));

        Replay replay = replayed(past(""));

        assertEquals(2, replay.tally().changed());
        assertEquals(new Share(1, 3), replay.tally().handedBefore().get("overall"));
        assertEquals(new Share(2, 3), replay.tally().handedAfter().get("overall"));
        assertEquals(new Share(1, 1), replay.tally().handedAfter().get("B"));
        assertEquals(new Share(0, 1), replay.tally().handedAfter().get("A"));
        assertEquals(new Share(2, 3), replay.tally().handedAfter().get("case:billing"));
        ReplayFinding changed = findings(replay, About.TO_PEOPLE, "").get(0);
        assertEquals("how do I change my card", changed.text());
        assertEquals(Kind.CONTAIN, changed.before().orElseThrow().kind());
        assertEquals(Kind.ASSIST, changed.kind());
        assertEquals("tier-b-not-promoted", changed.rule());
        assertEquals(List.of(), findings(replay, About.TO_ASSISTANT, ""));
        assertEquals(List.of(), findings(replay, About.CHANGED, "parcel_a"));
        assertEquals(
                1,
                findings(replay, About.CHANGED, "").size()
                        - page(replay, changed.position()).size());
    }

    @Test
    void casesForPeopleThatTheDraftWouldKeepAreListed() {
        talk();
        world.change(policies -> policies.deleteIntent(world.tenant, "charge_c", "ada"));

        Replay replay = replayed(past(""));

        assertEquals(1, replay.tally().leaks());
        ReplayFinding leak = findings(replay, About.LEAKS, "").get(0);
        assertEquals("an unknown charge", leak.text());
        assertEquals(Optional.of(IntentTier.C), leak.knownTier());
        assertFalse(leak.kind() == Kind.ESCALATE);
    }

    @Test
    void whatAGuardDoubtedItDoubtsAgain() {
        new Customers(world).write("my parcel has no answer here", "hello parcel");
        world.knowledge.asked = "";
        world.tampered(
                "update routing.decisions set kind = 'ASSIST', reasons = '[{\"rule\":\"not-grounded\",\"evidence\":\"\"}]'");

        Replay replay = replayed(past(""));

        assertEquals(0, replay.tally().changed());
    }

    @Test
    void filterTakesPeriodAndIntent() {
        talk();
        world.clock.pass(Duration.ofDays(2));
        new Customers(world).write("my parcel");

        assertEquals(2, replayed(past("parcel_a")).tally().messages());
        Past yesterday = new Past(
                world.clock.instant().minus(Duration.ofHours(5)),
                world.clock.instant().plusSeconds(1),
                Optional.of(FakeTenant.INBOX),
                "");
        assertEquals(1, replayed(yesterday).tally().messages());
        assertEquals("routing.replays.fault.nothing", refused(past("nope_x")));
    }

    @Test
    void examplesShowAccuracyConfusionsAndLeaks() {
        List<Example> examples = List.of(
                example("my card", "card_a", null),
                example("parcel", "card_a", null),
                example("card again", "charge_c", null),
                example("a charge", "", IntentTier.C),
                example("my card", "card_a", IntentTier.A));
        UUID id = world.in(w -> w.replays.startExamples(w.tenant, "cases.csv", examples, "ada"));

        Replay replay = replayed(id);

        assertEquals(new Share(2, 4), replay.tally().accuracy());
        assertEquals(
                List.of(new Confusion("card_a", "parcel_a", 1), new Confusion("charge_c", "card_a", 1)),
                replay.tally().confusions());
        assertEquals(1, replay.tally().leaks());
        assertEquals("card again", findings(replay, About.LEAKS, "").get(0).text());
        assertEquals(2, findings(replay, About.WRONG, "").size());
        assertEquals("cases.csv", replay.source().fileName());
        assertEquals(0, rows("replay_examples"));
    }

    @Test
    void examplesAreHeldAgainstWhatIsPublished() {
        world.change(policies -> policies.saveIntent(world.tenant, intent("refund_c", IntentTier.C), "ada"));
        world.in(w -> w.replays.startExamples(
                w.tenant, "f.csv", List.of(example("a refund for my card", "refund_c", null)), "ada"));

        Replay replay =
                replayed(world.in(w -> w.replays.latest(w.tenant, 1)).get(0).id());

        assertEquals(1, replay.tally().changed());
        ReplayFinding finding = findings(replay, About.TO_PEOPLE, "").get(0);
        assertEquals(Kind.CONTAIN, finding.before().orElseThrow().kind());
        assertEquals(Kind.ESCALATE, finding.kind());
    }

    @Test
    void oneReplayRunsAtATime() {
        talk();
        UUID first = start(past(""));

        assertEquals("routing.replays.fault.running", refused(past("")));
        world.in(w -> {
            w.replays.cancel(w.tenant, first);
            return true;
        });
        assertEquals(State.CANCELLED, byId(first).state());
        start(past(""));
    }

    @Test
    void cancelledReplayStopsAtItsNextPiece() {
        talk();
        UUID id = start(past(""));
        var task = world.in(w -> w.replaySteps.claim(w.tenant)).orElseThrow();
        world.in(w -> {
            w.replays.cancel(w.tenant, id);
            return true;
        });

        boolean kept = world.in(w -> w.replaySteps.keep(w.tenant, task, task.reached(), 0, task.tally(), List.of()));
        assertFalse(kept);
        world.in(w -> {
            w.replaySteps.finish(w.tenant, task);
            return true;
        });
        assertEquals(State.CANCELLED, byId(id).state());
    }

    @Test
    void replayOfAStoppedNodeGoesOnWhereItWas() {
        talk();
        UUID id = start(past(""));
        world.students.answersLeft = 3;
        world.replay();
        assertEquals(3, byId(id).done());
        assertEquals(List.of(), waiting());

        world.students.answersLeft = Integer.MAX_VALUE;
        world.tampered(
                "update routing.replays set state = 'RUNNING', finished_at = null, leased_at = now() - interval '2 minutes'");
        assertEquals(List.of(world.tenant), waiting());
        world.replay();

        assertEquals(State.DONE, byId(id).state());
        assertEquals(4, byId(id).tally().messages());
        assertEquals(3, byId(id).tally().conversations());
    }

    @Test
    void otherBusinessFindsNoReplay() {
        talk();
        Replay replay = replayed(past(""));
        PolicyWorld other = new PolicyWorld();

        assertEquals(List.of(), other.in(w -> w.replays.latest(w.tenant, 9)));
        assertThrows(NotFoundException.class, () -> other.in(w -> w.replays.byId(w.tenant, replay.id())));
        assertThrows(
                NotFoundException.class,
                () -> other.in(w -> w.replays.findings(w.tenant, replay.id(), new Wanted(About.CHANGED, ""), 0, 9)));
    }

    private void talk() {
        Customers customers = new Customers(world);
        customers.write("how do I change my card", "thank you, and my card at home");
        customers.write("where is my parcel");
        customers.write("an unknown charge");
    }

    private static Example example(String text, String intent, IntentTier tier) {
        return new Example(text, intent, Optional.ofNullable(tier));
    }

    private Past past(String intent) {
        return new Past(
                world.clock.instant().minus(Duration.ofDays(7)),
                world.clock.instant().plusSeconds(1),
                Optional.empty(),
                intent);
    }

    private UUID start(Past past) {
        return world.in(w -> w.replays.startPast(w.tenant, past, "ada"));
    }

    private Replay replayed(Past past) {
        return replayed(start(past));
    }

    private Replay replayed(UUID id) {
        world.replay();
        return byId(id);
    }

    private Replay byId(UUID id) {
        return world.in(w -> w.replays.byId(w.tenant, id));
    }

    private List<ReplayFinding> findings(Replay replay, About about, String intent) {
        return world.in(w -> w.replays.findings(w.tenant, replay.id(), new Wanted(about, intent), 0, 50));
    }

    private List<ReplayFinding> page(Replay replay, int after) {
        return world.in(w -> w.replays.findings(w.tenant, replay.id(), new Wanted(About.CHANGED, ""), after, 50));
    }

    private String refused(Past past) {
        return assertThrows(RefusedException.class, () -> start(past)).messageKey();
    }

    private List<org.alongside.shared.TenantId> waiting() {
        return PolicyWorld.DATABASE.across(AcrossTenants.Scope.QUEUE, world.dueRehearsals::unreplayed).stream()
                .filter(world.tenant::equals)
                .toList();
    }

    private int rows(String table) {
        return world.in(w -> PolicyWorld.DATABASE
                .sql()
                .one("select count(*) as n from routing." + table, row -> row.integer("n"))
                .orElseThrow());
    }
}
