package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ConversationId;
import org.alongside.routing.ConversationView;
import org.alongside.routing.Handover;
import org.alongside.routing.Message.Delivery;
import org.alongside.routing.Outcome;
import org.alongside.routing.Owner;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.routing.Snooze.Woken;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.Test;

/** What was said and did not arrive comes before a person. */
class FailedDeliveriesTest {

    private static final Handover REFUSED = Handover.refused("channels.problem.test");

    private final World world = new World();

    @Test
    void anAnswerThatDidNotArriveGoesToTheQueue() {
        world.sender.handover = REFUSED;
        world.says("how do I change my card?");

        assertEquals(Owner.QUEUE, world.seen().owner());
        assertEquals("delivery-failed", view().row().reason());
        assertEquals("channels.problem.test", view().messages().get(1).problem());
        assertTrue(world.conduct.kinds().contains("delivery-failed"));
        assertTrue(happened(Kind.DELIVERY_FAILED));
    }

    @Test
    void itsAgentSeesItOnTopAndSendsItAgain() {
        ConversationId conversation = answered();
        assertEquals(Optional.of(Woken.FAILED), view().row().snooze().woken());
        UUID message = view().messages().get(2).id();

        world.sender.handover = Handover.sent("");
        world.does(() -> world.moves.retry(ACME, conversation, World.ANA, message));
        world.delivering.deliver(ACME);

        assertEquals(Delivery.SENT, view().messages().get(2).delivery());
        assertThrows(
                RefusedException.class,
                () -> world.does(() -> world.moves.retry(ACME, conversation, World.ANA, message)));
    }

    @Test
    void aClosedConversationIsOpenAgainInItsAgentsHands() {
        ConversationId conversation = answered();
        UUID message = view().messages().get(2).id();
        world.does(() -> world.desk.resolve(ACME, conversation, World.ANA, Outcome.RESOLVED));
        world.does(() -> world.moves.retry(ACME, conversation, World.ANA, message));
        world.delivering.deliver(ACME);

        assertTrue(view().row().open());
        assertEquals("Ana", view().row().assignee());
        assertTrue(happened(Kind.REOPENED));
    }

    @Test
    void lastWordsThatDoNotArriveReopenNothing() {
        ConversationId conversation = answered();
        world.does(() -> world.desk.resolve(ACME, conversation, World.ANA, Outcome.RESOLVED));
        world.dueNow();
        world.delivering.deliver(ACME);

        assertFalse(view().row().open());
        assertEquals(Delivery.FAILED, view().messages().get(3).delivery());
    }

    /** Ana answered, and it did not arrive. */
    private ConversationId answered() {
        world.says("I see a charge that I do not know");
        ConversationId conversation = world.seen().conversation();
        world.does(() -> world.desk.accept(ACME, conversation, World.ANA));
        world.sender.handover = REFUSED;
        world.does(
                () -> world.desk.reply(ACME, conversation, World.ANA, "It is your gym.", Optional.empty(), List.of()));
        world.delivering.deliver(ACME);
        return conversation;
    }

    private boolean happened(Kind kind) {
        return world
                .transactions
                .in(ACME, () -> world.eventLog.of(ACME, world.seen().conversation()))
                .stream()
                .anyMatch(event -> event.kind() == kind);
    }

    private ConversationView view() {
        return world.transactions.in(
                ACME, () -> world.conversations.byId(ACME, world.seen().conversation()));
    }
}
