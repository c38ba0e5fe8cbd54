package org.alongside.routing.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.alongside.routing.Handover;
import org.alongside.routing.Message.Delivery;
import org.alongside.routing.Owner;
import org.alongside.shared.store.TestDatabase;
import org.junit.jupiter.api.Test;

class DeliveringMessagesTest {

    private final World world = new World();

    @Test
    void refusedMeansFailed() {
        world.sender.handover = Handover.refused("channels.problem.test");
        world.says("how do I change my card?");

        assertEquals(Delivery.FAILED, delivery());
    }

    @Test
    void whatIsFetchedIsSentByBeingStored() {
        world.sender.fetched = true;
        world.says("how do I change my card?");

        assertEquals(List.of(), world.sender.sent);
        assertEquals(Delivery.SENT, delivery());
    }

    @Test
    void cutOffIsNotSaidTwice() {
        world.says("how do I change my card?");
        handingOverWasCutOff();
        world.delivering.deliver(TestDatabase.ACME);

        assertEquals(1, world.sender.sent.size());
        assertEquals(Delivery.UNKNOWN, delivery());
    }

    @Test
    void whatCouldNotBePutTogetherIsTriedAgain() {
        world.sender.network =
                () -> world.transactions.run(TestDatabase.ACME, () -> world.sql.update("no statement at all"));
        world.says("how do I change my card?");

        assertEquals(Delivery.READY, delivery());
        assertEquals(0, world.sender.sent.size());
    }

    @Test
    void whatNobodyKnowsOfComesBeforeAPersonAfterAWhile() {
        world.says("how do I change my card?");
        handingOverWasCutOff();
        world.delivering.deliver(TestDatabase.ACME);
        world.tending.tend();
        assertEquals(Owner.ASSISTANT, world.seen().owner());

        twoMinutesPass();
        world.tending.tend();
        world.tending.tend();
        assertEquals(Owner.QUEUE, world.seen().owner());
        assertEquals(
                1,
                world.count("routing.handoffs where reason = 'delivery-unsure' and conversation_id = '"
                        + world.seen().conversation().value() + "'"));
    }

    @Test
    void whatTheCarrierToldInTimeConcernsNobody() {
        world.says("how do I change my card?");
        handingOverWasCutOff();
        world.delivering.deliver(TestDatabase.ACME);
        new TrackingDeliveries(world.transactions, world.outbox, world.conversationStore, world.failures, world.changes)
                .told(
                        TestDatabase.ACME,
                        FakeTenant.INBOX,
                        world.seen().messages().get(1).id(),
                        "",
                        Delivery.SENT,
                        "",
                        world.now);
        twoMinutesPass();
        world.tending.tend();

        assertEquals(Delivery.SENT, delivery());
        assertEquals(Owner.ASSISTANT, world.seen().owner());
    }

    @Test
    void cutOffIsRepeatedWhereThatIsHarmless() {
        world.sender.repeatable = true;
        world.says("how do I change my card?");
        handingOverWasCutOff();
        world.delivering.deliver(TestDatabase.ACME);

        assertEquals(2, world.sender.sent.size());
        assertEquals(Delivery.SENT, delivery());
    }

    @Test
    void messagesLeaveInTheOrderInWhichTheyWereSaid() {
        World quiet = new World();
        quiet.says("how do I change my card?");
        quiet.says("I see a charge that I do not know");
        quiet.sender.sent.clear();
        quiet.tamper(
                "update routing.outbox set state = 'READY' where conversation_id = ?",
                quiet.seen().conversation().value());
        quiet.delivering.deliver(TestDatabase.ACME);

        assertEquals(
                List.of(2L, 4L),
                quiet.sender.sent.stream().map(message -> message.sequence()).toList());
    }

    @Test
    void whatIsPutOffWaitsAndIsTriedAgain() {
        world.sender.handover = Handover.later(Duration.ofMinutes(1), "channels.problem.busy");
        world.says("how do I change my card?");
        world.delivering.deliver(TestDatabase.ACME);
        assertEquals(1, world.sender.sent.size());
        assertEquals(Delivery.READY, delivery());

        world.sender.handover = Handover.sent("theirs-1");
        world.tamper(
                "update routing.outbox set due_at = clock_timestamp() where conversation_id = ?",
                world.seen().conversation().value());
        world.delivering.deliver(TestDatabase.ACME);
        assertEquals(Delivery.SENT, delivery());
        assertEquals(1, world.count("routing.messages where reference = 'theirs-1'"));
    }

    @Test
    void aCarrierThatHangsKeepsNoOtherInboxWaiting() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        World busy = new World(threads);
        World other = new World();
        world.says("how do I change my card?");
        other.says("how do I change my card?");
        world.tamper("update routing.outbox set state = 'SENT'");
        ready(world, FakeTenant.INBOX.value());
        ready(other, new UUID(5, 2));
        // Both are at their carriers at the same time, before and after handing over, or nobody passes.
        CyclicBarrier both = new CyclicBarrier(3);
        busy.sender.network = () -> pass(both);
        busy.dispatching.said(TestDatabase.ACME);
        pass(both);
        pass(both);

        assertEquals(2, busy.sender.sent.size());
        threads.shutdown();
        assertTrue(threads.awaitTermination(20, TimeUnit.SECONDS));
        assertEquals(Delivery.SENT, delivery());
    }

    private static void ready(World whose, UUID inbox) {
        whose.tamper(
                "update routing.outbox set state = 'READY', inbox_id = ? where conversation_id = ?",
                inbox,
                whose.seen().conversation().value());
    }

    private static void pass(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void handingOverWasCutOff() {
        world.tamper(
                "update routing.outbox set state = 'SENDING', leased_until_at = clock_timestamp() - interval '1 second'"
                        + " where conversation_id = ?",
                world.seen().conversation().value());
    }

    private void twoMinutesPass() {
        world.tamper(
                "update routing.outbox set due_at = due_at - interval '2 minutes' where conversation_id = ?",
                world.seen().conversation().value());
    }

    private Delivery delivery() {
        return world.seen().messages().get(1).delivery();
    }
}
