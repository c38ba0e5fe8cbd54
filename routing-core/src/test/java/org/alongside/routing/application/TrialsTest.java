package org.alongside.routing.application;

import static org.alongside.routing.application.PolicyWorld.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.routing.DraftChange;
import org.alongside.routing.IntentTier;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.routing.Trials.Edition;
import org.alongside.routing.Trials.Line;
import org.alongside.routing.Trials.Played;
import org.alongside.routing.Trials.Readiness;
import org.alongside.routing.Trials.RuleCheck;
import org.alongside.routing.Trials.Scene;
import org.alongside.routing.Trials.Trial;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrialsTest {

    private final PolicyWorld world = new PolicyWorld();

    @BeforeEach
    void completesTheCharter() {
        world.charter(charters -> charters.save(world.tenant, PolicyWorld.charter("ada"), "ada"));
    }

    @Test
    void nothingPlaysBeforeThereIsAPolicy() {
        assertEquals(Readiness.ABSENT, readiness(Edition.PUBLISHED));
        assertEquals(Readiness.ABSENT, readiness(Edition.DRAFT));
        assertEquals(Optional.empty(), play(Edition.PUBLISHED, "my card"));
    }

    @Test
    void draftPlaysOnceItIsTrainedAndCustomersNoticeNothing() {
        world.change(policies -> policies.saveDraft(
                world.tenant,
                List.of(intent("card_a", IntentTier.A), intent("charge_c", IntentTier.C)),
                DraftChange.Kind.IMPORTED,
                "ada"));
        assertEquals(Readiness.UNTRAINED, readiness(Edition.DRAFT));

        world.in(w -> prepare());
        assertEquals(Readiness.TRAINING, readiness(Edition.DRAFT));
        world.rehearse();

        assertEquals(Readiness.READY, readiness(Edition.DRAFT));
        assertEquals(
                Kind.CONTAIN, last(play(Edition.DRAFT, "my card")).decision().kind());
        assertEquals(Readiness.ABSENT, readiness(Edition.PUBLISHED));
    }

    @Test
    void movedTierNeedsNoTrainingAndIsDecidedAtOnce() {
        world.live(intent("card_a", IntentTier.A), intent("charge_c", IntentTier.C));

        world.change(policies -> policies.changeTier(world.tenant, "card_a", IntentTier.B, "ada"));

        assertEquals(Readiness.READY, readiness(Edition.DRAFT));
        assertEquals(
                Kind.CONTAIN,
                last(play(Edition.PUBLISHED, "my card")).decision().kind());
        assertEquals(
                Kind.ASSIST, last(play(Edition.DRAFT, "my card")).decision().kind());
        assertEquals(2, play(Edition.DRAFT, "my card").orElseThrow().policyNumber());
    }

    @Test
    void failedTrainingSaysSoAndIsTriedAgainWhenAsked() {
        world.change(policies -> policies.saveDraft(
                world.tenant,
                List.of(intent("card_a", IntentTier.A), intent("charge_c", IntentTier.C)),
                DraftChange.Kind.IMPORTED,
                "ada"));
        world.students.failing = true;
        world.in(w -> prepare());
        world.rehearse();
        assertEquals(Readiness.FAILED, readiness(Edition.DRAFT));

        world.students.failing = false;
        world.in(w -> prepare());
        world.rehearse();

        assertEquals(Readiness.READY, readiness(Edition.DRAFT));
    }

    @Test
    void publishingTakesTheModelThatTheDraftWasTriedWith() {
        world.change(policies -> policies.saveDraft(
                world.tenant,
                List.of(intent("card_a", IntentTier.A), intent("charge_c", IntentTier.C)),
                DraftChange.Kind.IMPORTED,
                "ada"));
        world.in(w -> prepare());
        world.rehearse();
        world.students.failing = true;

        world.change(policies -> policies.publish(world.tenant, "ada"));
        world.train();

        assertEquals(Readiness.READY, readiness(Edition.PUBLISHED));
    }

    @Test
    void replyComesWithItsSourceRulesAndGuards() {
        world.live(intent("card_a", IntentTier.A), intent("charge_c", IntentTier.C));

        Played played = last(play(Edition.PUBLISHED, "my card"));

        assertEquals("Cards", played.reply().orElseThrow().citations().get(0).title());
        assertFalse(played.guards().isEmpty());
        assertTrue(played.guards().stream().allMatch(guard -> guard.passed()));
        assertEquals(0.97, played.tiers().get(IntentTier.A));
        assertTrue(played.rules().stream().noneMatch(RuleCheck::fired));
    }

    @Test
    void tierCAsksNoModelHereEither() {
        world.live(intent("card_a", IntentTier.A), intent("charge_c", IntentTier.C));

        Played played = last(play(Edition.PUBLISHED, "an unknown charge"));

        assertEquals(Kind.ESCALATE, played.decision().kind());
        assertEquals(0, world.answerer.calls.get());
        assertEquals(
                List.of("tier-c-intent", "tier-c-likely"),
                played.rules().stream()
                        .filter(RuleCheck::fired)
                        .map(RuleCheck::rule)
                        .toList());
    }

    @Test
    void factsComeFromTheTypedConversation() {
        world.live(intent("card_a", IntentTier.A), intent("charge_c", IntentTier.C));

        List<Played> turns = play(
                        Edition.PUBLISHED,
                        new Line("how do I change my card", Duration.ZERO),
                        new Line("this is awful, card", Duration.ofHours(2)),
                        new Line("how do I change my card", Duration.ofHours(30)))
                .orElseThrow()
                .turns();

        assertEquals(Duration.ofHours(32), turns.get(2).circumstances().age());
        assertEquals(3, turns.get(2).circumstances().turns());
        assertEquals(1, turns.get(2).circumstances().negativeTurns());
        assertTrue(turns.get(2).circumstances().repeated());
        assertEquals(Kind.CONTAIN, turns.get(1).decision().kind());
        assertEquals(
                "conversation-too-old", turns.get(2).decision().reasons().get(0).rule());
    }

    @Test
    void afterAHandoffTheAssistantWouldOnlyListen() {
        world.live(intent("card_a", IntentTier.A), intent("charge_c", IntentTier.C));

        List<Played> turns = play(
                        Edition.PUBLISHED,
                        new Line("an unknown charge", Duration.ZERO),
                        new Line("and my card", Duration.ZERO))
                .orElseThrow()
                .turns();

        assertFalse(turns.get(0).withPerson());
        assertTrue(turns.get(1).withPerson());
        assertTrue(turns.get(1).circumstances().escalatedBefore());
    }

    @Test
    void nothingIsLeftBehind() {
        world.live(intent("card_a", IntentTier.A), intent("charge_c", IntentTier.C));
        int conduct = world.conduct.size();

        play(Edition.PUBLISHED, "my card");
        play(Edition.PUBLISHED, "an unknown charge");

        for (String table :
                List.of("contacts", "conversations", "messages", "decisions", "handoffs", "events", "outbox")) {
            assertEquals(0, rows(table), table);
        }
        assertEquals(conduct, world.conduct.size());
    }

    @Test
    void draftOfOneBusinessIsNotAnothers() {
        world.live(intent("card_a", IntentTier.A), intent("charge_c", IntentTier.C));
        PolicyWorld other = new PolicyWorld();

        assertEquals(
                Optional.empty(),
                other.in(w -> w.trials.play(
                        w.tenant, Edition.DRAFT, new Scene("", List.of(new Line("my card", Duration.ZERO))))));
    }

    private boolean prepare() {
        world.trials.prepare(world.tenant);
        return true;
    }

    private Readiness readiness(Edition edition) {
        return world.in(w -> w.trials.readiness(w.tenant, edition));
    }

    private Optional<Trial> play(Edition edition, String text) {
        return play(edition, new Line(text, Duration.ZERO));
    }

    private Optional<Trial> play(Edition edition, Line... lines) {
        return world.in(w -> w.trials.play(
                w.tenant, edition, new Scene("en", Stream.of(lines).toList())));
    }

    private static Played last(Optional<Trial> trial) {
        List<Played> turns = trial.orElseThrow().turns();
        return turns.get(turns.size() - 1);
    }

    private int rows(String table) {
        return world.in(w -> PolicyWorld.DATABASE
                .sql()
                .one("select count(*) as n from routing." + table, row -> row.integer("n"))
                .orElseThrow());
    }
}
