package org.alongside.routing.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.routing.InboundMessage;
import org.alongside.shared.PowerCut;
import org.alongside.shared.store.TestDatabase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The process dies at every single point: before and after each commit, and before and after each call of the carrier.
 * The channel tries again what was not acknowledged. In the end each message is there once, answered once.
 */
class CrashPointsTest {

    private static final String ASKED = "CONTACT: how do I change my card?";
    private static final String ANSWERED = "ASSISTANT: Open Settings and choose another card.";
    private static final int FEWEST_POINTS = 12;

    @TestFactory
    Stream<DynamicTest> nothingIsLostOrSaidTwiceWhereverItDies() {
        int points = pointsOfAWholeTurn();
        assertTrue(points >= FEWEST_POINTS, "only " + points + " points");
        List<DynamicTest> tests = new ArrayList<>();
        for (int at = 1; at <= points; at++) {
            int point = at;
            tests.add(DynamicTest.dynamicTest("a channel that counts, point " + at, () -> diesAt(point, true)));
            tests.add(DynamicTest.dynamicTest("a channel that does not, point " + at, () -> diesAt(point, false)));
        }
        return tests.stream();
    }

    private static int pointsOfAWholeTurn() {
        World world = alone();
        PowerCut none = PowerCut.never();
        world.crash = world.sender.network = none::point;
        world.says("how do I change my card?");
        return none.passed();
    }

    private static void diesAt(int point, boolean repeatable) {
        World before = alone();
        InboundMessage message = before.message("how do I change my card?");
        before.sender.repeatable = repeatable;
        before.crash = before.sender.network = new PowerCut(point)::point;
        boolean acknowledged = hands(before, message);

        before.crash = before.sender.network = () -> {};
        if (!acknowledged) {
            hands(before, message);
        }
        for (int second = 0; second < 3; second++) {
            timePasses(before);
            before.tending.tend();
        }

        assertEquals(List.of(ASKED, ANSWERED), before.transcript());
        assertEquals(0, before.count("routing.outbox where state in ('READY', 'SENDING')"));
        long told = before.sender.sent.stream().distinct().count();
        // Where the carrier cannot tell a repetition, a message may end as UNKNOWN, and is never said twice.
        assertTrue(repeatable ? told == 1 : before.sender.sent.size() <= 1, "told " + before.sender.sent.size());
    }

    /** Nothing that other tests left is due: neither messages, nor last words of theirs. */
    private static World alone() {
        World world = new World();
        world.tamper("update routing.inbound_events set state = 'DONE'");
        world.tamper("update routing.outbox set state = 'SENT'");
        world.tamper("update routing.conversations set due_at = null");
        return world;
    }

    private static boolean hands(World world, InboundMessage message) {
        return PowerCut.survives(() -> world.inbound.receive(TestDatabase.ACME, message));
    }

    private static void timePasses(World world) {
        world.tamper("update routing.inbound_events set stored_at = clock_timestamp() - interval '5 seconds',"
                + " leased_until_at = clock_timestamp() - interval '1 second' where state = 'PENDING'");
        world.tamper("update routing.outbox set stored_at = clock_timestamp() - interval '5 seconds',"
                + " leased_until_at = clock_timestamp() - interval '1 second' where state in ('READY', 'SENDING')");
    }
}
