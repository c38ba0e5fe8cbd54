package org.alongside.metrics.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Segment;
import org.alongside.metrics.StopLoss.RuleState;
import org.alongside.metrics.StopLossEpisode;
import org.alongside.metrics.StopLossEpisode.Source;
import org.alongside.metrics.StopLossFinding.State;
import org.alongside.metrics.StopLossRule;
import org.alongside.metrics.StopLossRule.Action;
import org.alongside.metrics.StopLossRule.Limit;
import org.alongside.metrics.StopLossRule.Scope;
import org.alongside.metrics.domain.StarterRules;
import org.alongside.routing.Autonomy;
import org.alongside.shared.RefusedException;
import org.alongside.tenant.InboxId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** From a look to a brake to its release, on a real database and a brake that remembers. */
class WatchingStopLossTest {

    private final StopLossWorld world = new StopLossWorld();

    @BeforeEach
    void oneRule() {
        world.forget();
        world.in(loss -> loss.save(ACME, rule(), "maya"));
    }

    @Test
    void tripsOnceAndHoldsItsScopeWithARecord() {
        world.counted(40, 100);
        world.look();
        world.look();

        StopLossEpisode episode = holding();
        assertEquals(List.of("stop-loss.tripped"), world.told);
        assertEquals(Map.of("dispute", Autonomy.CONTAIN), episode.before());
        assertEquals(Autonomy.ASSIST, world.autonomy.get("dispute"));
        assertEquals(Autonomy.CONTAIN, world.autonomy.get("card"));
        assertEquals(
                1, world.conduct.stream().filter("stop-loss-tripped"::equals).count());
        assertTrue(world.get(loss -> loss.episodes(GLOBEX), GLOBEX).isEmpty());
    }

    @Test
    void aRuleOverAnInboxHoldsAllIntentsThereAndNothingElsewhere() {
        InboxId chat = new InboxId(new UUID(5, 1));
        world.in(loss -> loss.save(ACME, rule(new Scope(Scope.Kind.INBOX, chat.toString())), "maya"));
        world.counted(40, 100);
        world.look();
        world.look();

        assertEquals(Map.of("dispute", Autonomy.ASSIST, "card", Autonomy.ASSIST), world.lids.get(chat));
        assertEquals(Map.of("dispute", Autonomy.CONTAIN, "card", Autonomy.CONTAIN), world.autonomy);
        assertEquals(
                Map.of("dispute", Autonomy.CONTAIN, "card", Autonomy.CONTAIN),
                holding().before());
        assertEquals(1, world.get(loss -> loss.episodes(ACME), ACME).size());
    }

    @Test
    void anInboxMustBeNamed() {
        assertRefused(
                "scope",
                () -> world.in(loss -> loss.save(ACME, rule(new Scope(Scope.Kind.INBOX, "the chat")), "maya")));
    }

    @Test
    void watchesWithoutActingWhatChanceMayExplain() {
        world.counted(70, 100);
        world.look();

        assertEquals(State.WATCH, state().finding().state());
        assertEquals(Autonomy.CONTAIN, world.autonomy.get("dispute"));
    }

    @Test
    void onlyTheAuthoriserLetsGoAfterTheCoolDownWithReasonAndEvidence() {
        world.counted(40, 100);
        world.look();
        UUID episode = holding().id();

        assertRefused("authoriser", () -> release(episode, "seen", "all", "sam"));
        assertRefused("cooling", () -> release(episode, "seen", "all", "maya"));
        world.clock = world.clock.plus(Duration.ofHours(24));
        assertRefused("reason", () -> release(episode, " ", "all", "maya"));
        assertRefused("evidence", () -> release(episode, "seen", " ", "maya"));
        assertEquals(Set.of("dispute"), release(episode, "a bad text, mended", "all of them", "maya"));
        assertRefused("released", () -> release(episode, "seen", "all", "maya"));

        world.look();
        assertEquals(State.RELEASED, state().finding().state());
        assertEquals(Autonomy.ASSIST, world.autonomy.get("dispute"));
    }

    @Test
    void aRuleThatHoldsABrakeCannotBeRemoved() {
        world.counted(40, 100);
        world.look();

        assertRefused("holding", () -> world.in(loss -> loss.remove(ACME, rule().id(), "maya")));
    }

    @Test
    void aReaderStopsTheIntentThatWasRead() {
        StopLossRule verdicts = StarterRules.of("generic", UUID::randomUUID).get(8);
        world.in(loss -> loss.save(ACME, verdicts, "maya"));

        Optional<StopLossEpisode> first = world.get(loss -> loss.stop(ACME, "card", "it promised", "sam"), ACME);

        assertEquals(Source.SAMPLE, first.orElseThrow().source());
        assertEquals(Autonomy.ASSIST, world.autonomy.get("card"));
        assertEquals(Autonomy.CONTAIN, world.autonomy.get("dispute"));
        assertTrue(
                world.get(loss -> loss.stop(ACME, "card", "again", "sam"), ACME).isEmpty());
    }

    @Test
    void nonsenseIsRefused() {
        StopLossRule none = new StopLossRule(
                UUID.randomUUID(),
                "",
                "RESOLUTION",
                Limit.below(0.7),
                Segment.ALL,
                0,
                30,
                0.99,
                Action.ALARM,
                Scope.ALL,
                false,
                true);

        assertRefused("window", () -> world.in(loss -> loss.save(ACME, none, "maya")));
    }

    private Set<String> release(UUID episode, String reason, String evidence, String by) {
        return world.get(loss -> loss.release(ACME, episode, reason, evidence, by), ACME);
    }

    private static void assertRefused(String fault, Executable call) {
        assertEquals(
                "stoploss.fault." + fault,
                assertThrows(RefusedException.class, call).messageKey());
    }

    private StopLossEpisode holding() {
        return world.get(loss -> loss.episode(ACME, state().holding().orElseThrow()), ACME);
    }

    private RuleState state() {
        return world.get(loss -> loss.rule(ACME, rule().id()), ACME);
    }

    private static StopLossRule rule() {
        return rule(new Scope(Scope.Kind.CASE_TYPE, "disputes"));
    }

    private static StopLossRule rule(Scope scope) {
        return new StopLossRule(
                new UUID(7, 7),
                "",
                Measure.RESOLUTION.name(),
                Limit.below(0.75),
                Segment.ALL,
                28,
                30,
                0.99,
                Action.TO_ASSIST,
                scope,
                false,
                true);
    }
}
