package org.alongside.inbox.channel.email;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.it.Eventually;
import org.alongside.routing.InboundMessage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The process dies before and after everything that a stay at a mailbox stores: in the end each mail is there once. */
class MailCrashPointsTest {

    private static final int FEWEST_POINTS = 12;

    @TestFactory
    Stream<DynamicTest> eachMailIsThereOnceWhereverItDies() {
        int points = dies(Integer.MAX_VALUE);
        assertTrue(points >= FEWEST_POINTS, "only " + points + " points");
        return IntStream.rangeClosed(1, points).mapToObj(at -> DynamicTest.dynamicTest("point " + at, () -> dies(at)));
    }

    /** @return how many points were passed before everything was there */
    private static int dies(int at) {
        try (MailboxWorld world = new MailboxWorld()) {
            world.since = Optional.of(Instant.now());
            hello(world, "one");
            hello(world, "two");
            AtomicInteger passed = new AtomicInteger();
            world.point = () -> {
                if (passed.incrementAndGet() == at) {
                    throw new PowerCut();
                }
            };
            stays(world);
            int before = passed.get();
            world.point = () -> {};
            stays(world);

            assertEquals(
                    List.of("one", "two"),
                    world.received.stream().map(InboundMessage::text).toList());
            return before;
        }
    }

    /** Until it died, or has taken everything. */
    private static void stays(MailboxWorld world) {
        MailboxVisit visit = world.visit();
        Future<Exception> stay = world.stay(visit);
        Eventually.that("it died or has everything", () -> stay.isDone() || world.position.uid() == 2);
        visit.stop();
        Eventually.that("it is over", stay::isDone);
    }

    private static void hello(MailboxWorld world, String text) {
        world.deliver("From: dana@customer.example", "Subject: Re: x", "", text);
    }

    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }
}
