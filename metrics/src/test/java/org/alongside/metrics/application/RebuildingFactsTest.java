package org.alongside.metrics.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import org.alongside.metrics.Segment;
import org.alongside.metrics.Tally;
import org.alongside.metrics.Told;
import org.alongside.routing.RoutingEvent.Kind;
import org.junit.jupiter.api.Test;

/** All facts made anew out of the event log give the numbers that were kept up event by event. */
class RebuildingFactsTest {

    private final FactsWorld world = new FactsWorld();
    private final Random random = new Random(7);

    @Test
    void factsMadeAnewGiveTheSameNumbers() {
        Told earlier = null;
        for (int i = 0; i < 1_200; i++) {
            Told told = told(i);
            if (earlier != null && i % 9 == 0) {
                told = told.then(
                        95_000,
                        Kind.RECONTACTED,
                        "previous",
                        earlier.conversation().toString());
            }
            world.events.tell(told);
            if (i % 7 == 0) {
                world.record();
                world.events.tell(told.then(200_000, Kind.RATED, "stars", "" + (1 + random.nextInt(5))));
            }
            earlier = told;
        }
        world.record();
        Map<Segment, Tally> kept = world.segments(ACME);

        world.rebuild();

        assertEquals(2, serving());
        assertEquals(kept, world.segments(ACME));
        assertEquals(1_200, rows("facts"));
    }

    @Test
    void whatComesWhileItIsBuiltCountsInBoth() {
        for (int i = 0; i < 1_100; i++) {
            world.events.tell(told(i));
        }
        world.record();
        step();
        step();
        assertEquals(1, serving());

        Told late = told(1);
        world.events.tell(late);
        world.events.all().stream()
                .limit(40)
                .forEach(told -> world.events.tell(told.then(99_000, Kind.RATED, "stars", "1")));
        world.record();
        Map<Segment, Tally> served = world.segments(ACME);
        world.rebuild();

        assertEquals(2, serving());
        assertEquals(served, world.segments(ACME));
        assertEquals(
                1_101,
                served.values().stream()
                        .reduce(Tally.NONE, Tally::plus)
                        .get(org.alongside.metrics.Counter.CONVERSATIONS));
    }

    @Test
    void operatorsWishMakesThemAnewAndNothingElseDoes() {
        world.events.tell(told(1));
        world.record();
        world.rebuild();
        assertEquals(2, serving());
        world.rebuild();
        assertEquals(2, serving());

        world.database.in(ACME, () -> world.rebuilding.want(ACME));
        assertTrue(world.database.in(ACME, () -> world.rebuilding.state(ACME).wanted()));
        world.rebuild();

        assertEquals(3, serving());
        assertEquals(1, rows("facts"));
    }

    private void step() {
        world.database.in(ACME, () -> world.rebuilding.step(ACME, FactsWorld.ZONE));
    }

    private int serving() {
        return world.database.in(ACME, world.generations::serving);
    }

    private int rows(String table) {
        return world.database.in(
                ACME,
                () -> world.database
                        .sql()
                        .one("select count(*) as n from metrics." + table, row -> row.integer("n"))
                        .orElseThrow());
    }

    private Told told(int number) {
        Told told = number % 3 == 0 ? Told.escalated("disputes", "C") : Told.contained("payments", "A");
        if (number % 5 == 0) {
            told = told.then(30, Kind.HANDOFF_OFFERED, "rule", "asks-for-person")
                    .then(90, Kind.HANDOFF_ACCEPTED, "member", "m")
                    .then(120, Kind.REPLIED, "author", "AGENT");
        }
        return number % 2 == 0 ? told.then(400, Kind.CLOSED, "outcome", "RESOLVED") : told;
    }
}
