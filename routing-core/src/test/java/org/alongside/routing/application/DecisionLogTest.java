package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.Autonomy;
import org.alongside.routing.DecisionLog.Filter;
import org.alongside.routing.DecisionLog.Key;
import org.alongside.routing.IntentTier;
import org.alongside.routing.LoggedDecision;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.shared.NotFoundException;
import org.junit.jupiter.api.Test;

class DecisionLogTest {

    private final World world = new World();

    @Test
    void aDecisionOpensAllThatItRestedOn() {
        world.policies.autonomy.put("change_card", Autonomy.CONTAIN);
        world.says("this is awful, how do I change my card?");
        LoggedDecision decision = mine(Filter.ALL).get(0);

        assertEquals(Kind.CONTAIN, decision.kind());
        assertEquals(Optional.of(IntentTier.A), decision.tier());
        assertEquals(Optional.of(Autonomy.CONTAIN), decision.autonomy());
        assertEquals(0.97, decision.probability());
        assertEquals(List.of(new LoggedDecision.Seen("NEGATIVE_SENTIMENT", "awful")), decision.signals());
        assertEquals("1", decision.facts().get("turns"));
        assertEquals("", decision.rule());
        Key key = new Key(decision.conversation(), decision.messageSequence());
        assertEquals(decision, world.transactions.in(ACME, () -> world.decisions.byKey(ACME, key)));
        assertThrows(
                NotFoundException.class, () -> world.database.in(GLOBEX, () -> world.decisions.byKey(GLOBEX, key)));
        assertEquals(
                List.of(),
                world.database.in(GLOBEX, () -> world.decisions.page(GLOBEX, Filter.ALL, Optional.empty(), 10)));
    }

    @Test
    void isFoundByEachPropertyAndNotByAnother() {
        world.says("I see a charge that I do not know");
        Instant at = World.NOON;

        for (Filter fits : List.of(
                filter("unknown_charge", "C", "tier-c-intent", Kind.ESCALATE, 1, at, at.plusSeconds(1)),
                filter("", "", "tier-c-intent", null, 0, null, null))) {
            assertEquals(1, mine(fits).size(), fits::toString);
        }
        for (Filter misses : List.of(
                filter("change_card", "", "", null, 0, null, null),
                filter("", "A", "", null, 0, null, null),
                filter("", "", "no-answer", null, 0, null, null),
                filter("", "", "", Kind.CONTAIN, 0, null, null),
                filter("", "", "", null, 2, null, null),
                filter("", "", "", null, 0, at.plusSeconds(1), null),
                filter("", "", "", null, 0, null, at))) {
            assertEquals(0, mine(misses).size(), misses::toString);
        }
    }

    @Test
    void pagesFollowEachOtherWithoutGapsAndDoubles() {
        for (int i = 0; i < 5; i++) {
            world.says("how do I change my card number " + "abcde".charAt(i) + i);
        }
        List<LoggedDecision> all = page(Optional.empty(), 10_000);
        List<LoggedDecision> paged = new ArrayList<>();
        Optional<Key> after = Optional.empty();
        for (List<LoggedDecision> next = page(after, 3); !next.isEmpty(); next = page(after, 3)) {
            paged.addAll(next);
            LoggedDecision last = next.get(next.size() - 1);
            after = Optional.of(new Key(last.conversation(), last.messageSequence()));
        }

        assertTrue(all.size() >= 5);
        assertEquals(all, paged);
    }

    @Test
    void everyRuleThatMayNameADecisionCanBeChosen() {
        assertTrue(
                world.decisions.rules(ACME).containsAll(List.of("asked-for-person", "in-shadow", "no-answer", "tone")));
    }

    private static Filter filter(
            String intent,
            String tier,
            String rule,
            @org.jspecify.annotations.Nullable Kind kind,
            int policy,
            @org.jspecify.annotations.Nullable Instant from,
            @org.jspecify.annotations.Nullable Instant until) {
        return new Filter(
                intent,
                tier.isEmpty() ? Optional.empty() : Optional.of(IntentTier.valueOf(tier)),
                rule,
                Optional.ofNullable(kind),
                policy,
                Optional.ofNullable(from),
                Optional.ofNullable(until));
    }

    private List<LoggedDecision> page(Optional<Key> after, int limit) {
        return world.transactions.in(ACME, () -> world.decisions.page(ACME, Filter.ALL, after, limit));
    }

    private List<LoggedDecision> mine(Filter filter) {
        return world.transactions.in(ACME, () -> world.decisions.page(ACME, filter, Optional.empty(), 10_000)).stream()
                .filter(decision -> decision.conversation().equals(world.seen().conversation()))
                .toList();
    }
}
