package org.alongside.routing.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.alongside.routing.Handover;
import org.alongside.routing.Message.Delivery;
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

    private void handingOverWasCutOff() {
        world.tamper(
                "update routing.outbox set state = 'SENDING', leased_until_at = clock_timestamp() - interval '1 second'"
                        + " where conversation_id = ?",
                world.seen().conversation().value());
    }

    private Delivery delivery() {
        return world.seen().messages().get(1).delivery();
    }
}
