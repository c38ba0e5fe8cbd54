package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.alongside.routing.DeadLetter;
import org.alongside.routing.Handover;
import org.alongside.routing.Message.Delivery;
import org.alongside.routing.store.LetterStore;
import org.alongside.shared.NotFoundException;
import org.junit.jupiter.api.Test;

class KeepingLettersTest {

    private final World world = new World();
    private final KeepingLetters letters = new KeepingLetters(
            world.transactions, new LetterStore(world.sql), world.businesses, world.conduct.log, world.dispatching);

    @Test
    void whatCouldNotBeProcessedIsTriedAgain() {
        world.conduct.broken = true;
        UUID event = world.says("how do I change my card?").event();
        world.tamper("update routing.inbound_events set state = 'DEAD' where id = ?", event);
        assertTrue(ids().contains(event));
        world.conduct.broken = false;

        letters.retry(ACME, event, "maya");
        world.tamper("update routing.inbound_events set stored_at = stored_at - interval '2 s' where id = ?", event);
        world.tending.tend();

        assertEquals(
                "ASSISTANT: Open Settings and choose another card.",
                world.transcript().get(1));
        assertTrue(ids().stream().noneMatch(event::equals));
    }

    @Test
    void whatCouldNotBeDeliveredIsSentAgain() {
        world.sender.handover = Handover.refused("channels.problem.test");
        world.says("how do I change my card?");
        UUID message = world.seen().messages().get(1).id();
        DeadLetter letter = letters.newest(ACME).stream()
                .filter(one -> one.id().equals(message))
                .findFirst()
                .orElseThrow();
        assertEquals("channels.problem.test", letter.problem());
        assertEquals("Chat", letter.inbox());

        world.sender.handover = Handover.sent("");
        letters.retry(ACME, message, "maya");

        assertEquals(Delivery.SENT, world.seen().messages().get(1).delivery());
        assertThrows(NotFoundException.class, () -> letters.retry(ACME, message, "maya"));
        assertThrows(NotFoundException.class, () -> letters.retry(GLOBEX, message, "pablo"));
    }

    private List<UUID> ids() {
        return letters.newest(ACME).stream().map(DeadLetter::id).toList();
    }
}
