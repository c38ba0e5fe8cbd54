package org.alongside.inbox.channel.email;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.it.Eventually;
import org.alongside.routing.InboundMessage;
import org.alongside.shared.PowerCut;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The process dies before and after everything that a stay at a mailbox stores: in the end each mail is there once. */
class MailCrashPointsTest {

    private static final int FEWEST_POINTS = 12;

    /** A stay ends within a second of its order: those of all points do so side by side. */
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @TestFactory
    Stream<DynamicTest> eachMailIsThereOnceWhereverItDies() {
        int points = dies(Integer.MAX_VALUE);
        assertTrue(points >= FEWEST_POINTS, "only " + points + " points");
        List<Future<Integer>> deaths = IntStream.rangeClosed(1, points)
                .mapToObj(at -> threads.submit(() -> dies(at)))
                .toList();
        threads.shutdown();
        return IntStream.rangeClosed(1, points)
                .mapToObj(at -> DynamicTest.dynamicTest(
                        "point " + at, () -> deaths.get(at - 1).get()));
    }

    /** @return how many points were passed before everything was there */
    private static int dies(int at) {
        try (MailboxWorld world = new MailboxWorld()) {
            world.since = Optional.of(Instant.now());
            hello(world, "one");
            hello(world, "two");
            PowerCut cut = new PowerCut(at);
            world.point = cut::point;
            stays(world);
            int before = cut.passed();
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
}
