package org.alongside.metrics.store;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.metrics.Counted;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Segment;
import org.alongside.metrics.StopLossEpisode;
import org.alongside.metrics.StopLossEpisode.Release;
import org.alongside.metrics.StopLossEpisode.Source;
import org.alongside.metrics.StopLossFinding;
import org.alongside.metrics.StopLossFinding.Evidence;
import org.alongside.metrics.StopLossFinding.Limits;
import org.alongside.metrics.StopLossFinding.State;
import org.alongside.metrics.StopLossRule;
import org.alongside.metrics.StopLossRule.Action;
import org.alongside.metrics.StopLossRule.Limit;
import org.alongside.metrics.StopLossRule.Scope;
import org.alongside.metrics.store.StopLossRows.Standing;
import org.alongside.routing.Autonomy;
import org.alongside.shared.store.TestDatabase;
import org.junit.jupiter.api.Test;

/** Rules and episodes on the real database. */
class StopLossStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(90_000);

    private final TestDatabase database = TestDatabase.get();
    private final StopLossRows rows = new StopLossRows(database.sql());
    private final StopLossEpisodes episodes = new StopLossEpisodes(database.sql());
    private final OpenAlarms alarms = new OpenAlarms(database.sql());
    private final StopLossRule rule = rule();

    @Test
    void aRuleComesBackAsItWasWithWhatWasFound() {
        database.in(ACME, () -> rows.save(rule, NOW));
        database.in(ACME, () -> rows.found(rule.id(), finding(), LATER));

        Standing standing = standing();
        assertEquals(rule, standing.rule());
        assertEquals(finding(), standing.finding());
        assertEquals(LATER, standing.since());
        assertEquals(Optional.of(LATER), standing.lookedAt());
        database.in(ACME, () -> rows.found(rule.id(), finding(), LATER.plusSeconds(60)));
        assertEquals(LATER, standing().since());
        assertFalse(database.in(GLOBEX, rows::all).stream()
                .anyMatch(each -> each.rule().equals(rule)));
    }

    @Test
    void aRemovedRuleIsGoneAndNeverForgotten() {
        database.in(ACME, () -> rows.save(rule, NOW));

        assertTrue(database.in(ACME, () -> rows.remove(rule.id(), NOW)));
        assertFalse(database.in(ACME, rows::all).stream()
                .anyMatch(each -> each.rule().equals(rule)));
        assertTrue(database.in(ACME, rows::any));
    }

    @Test
    void aRuleHoldsItsBrakeOnceUntilItIsReleased() {
        StopLossEpisode first = episode();
        assertTrue(add(first));
        assertFalse(add(episode()));
        assertEquals(first, database.in(ACME, () -> episodes.byId(first.id())).orElseThrow());
        assertTrue(database.in(ACME, () -> alarms.count(NOW)).brakes() > 0);
        assertTrue(database.in(ACME, episodes::toHandOff).contains(first));
        database.in(ACME, () -> episodes.handedOff(first.id(), 3, NOW));
        assertFalse(database.in(ACME, episodes::toHandOff).stream()
                .anyMatch(each -> each.id().equals(first.id())));
        assertFalse(database.in(ACME, episodes::released).containsKey(rule.id()));

        Release release = new Release(LATER, "maya.lin", "mended", "all of them");
        assertTrue(database.in(ACME, () -> episodes.release(first.id(), release)));
        assertFalse(database.in(ACME, () -> episodes.release(first.id(), release)));

        StopLossEpisode ended =
                database.in(ACME, () -> episodes.byId(first.id())).orElseThrow();
        assertEquals(Optional.of(release), ended.release());
        assertEquals(3, ended.handedOff());
        assertEquals(LATER, database.in(ACME, episodes::released).get(rule.id()));
        assertTrue(add(episode()));
        assertTrue(database.in(GLOBEX, () -> episodes.byId(first.id())).isEmpty());
        assertEquals(0, database.in(GLOBEX, () -> alarms.count(NOW)).brakes());
    }

    private boolean add(StopLossEpisode episode) {
        return database.in(ACME, () -> episodes.add(episode));
    }

    private Standing standing() {
        return database.in(ACME, rows::all).stream()
                .filter(each -> each.rule().id().equals(rule.id()))
                .findFirst()
                .orElseThrow();
    }

    private StopLossEpisode episode() {
        return new StopLossEpisode(
                UUID.randomUUID(),
                rule,
                Source.RULE,
                "",
                NOW,
                finding(),
                "",
                Map.of("pay", Autonomy.CONTAIN, "ship", Autonomy.ASSIST),
                0,
                Optional.empty());
    }

    private static StopLossFinding finding() {
        return new StopLossFinding(
                State.TRIPPED,
                new Counted(210, 301),
                320,
                new Limits(0.75, 1),
                Optional.of(new Evidence(LocalDate.of(2026, 11, 10), new Counted(120, 190), false, 140.5)));
    }

    private static StopLossRule rule() {
        return new StopLossRule(
                UUID.randomUUID(),
                "Disputes",
                "RESOLUTION",
                Limit.below(0.75),
                Segment.of(Dimension.CASE_TYPE, "disputes").with(Dimension.HANDLER, "ASSISTANT"),
                28,
                30,
                0.995,
                Action.TO_HUMAN,
                new Scope(Scope.Kind.CASE_TYPE, "disputes"),
                true,
                true);
    }
}
