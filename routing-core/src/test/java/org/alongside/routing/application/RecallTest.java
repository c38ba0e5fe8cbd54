package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.routing.ConversationId;
import org.alongside.routing.ConversationView;
import org.alongside.routing.HandoffPackage;
import org.alongside.routing.Owner;
import org.alongside.routing.RoutingEvent;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.tenant.InboxId;
import org.junit.jupiter.api.Test;

/** Taking from the assistant what it has open. */
class RecallTest {

    private static final Set<String> CARDS = Set.of("change_card");

    private final World world = new World();

    @Test
    void whatTheAssistantHasOpenGoesToPeopleWithWordsAndPackage() {
        world.says("how do I change my card?");
        ConversationId conversation = world.seen().conversation();

        assertEquals(1, handOff(conversation));

        ConversationView view = world.transactions.in(ACME, () -> world.conversations.byId(ACME, conversation));
        assertEquals(Owner.QUEUE, view.row().owner());
        assertEquals(2, view.epoch());
        assertTrue(world.transcript().get(2).startsWith("SYSTEM: "), world.transcript()::toString);
        HandoffPackage handed = view.handoff().orElseThrow();
        assertEquals("how do I change my card?", handed.need());
        RoutingEvent last = world.transactions.in(ACME, () -> world.eventLog.of(ACME, conversation)).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertEquals(Kind.HANDOFF_OFFERED, last.kind());
        assertEquals("stop-loss", last.data().get("rule"));
    }

    @Test
    void doesItOnceAndLeavesOtherIntentsAlone() {
        world.says("how do I change my card?");
        ConversationId conversation = world.seen().conversation();

        assertEquals(0, world.recall.handOff(ACME, Set.of("another"), Optional.empty(), "stop-loss"));
        assertEquals(0, world.recall.handOff(GLOBEX, CARDS, Optional.empty(), "stop-loss"));
        Optional<InboxId> elsewhere = Optional.of(new InboxId(new UUID(5, 99)));
        assertEquals(0, world.recall.handOff(ACME, CARDS, elsewhere, "stop-loss"));
        assertEquals(1, handOff(conversation));
        assertEquals(0, world.recall.handOff(ACME, CARDS, Optional.empty(), "stop-loss"));
    }

    private long handOff(ConversationId conversation) {
        world.recall.handOff(ACME, CARDS, Optional.of(FakeTenant.INBOX), "stop-loss");
        return world.count(
                "routing.conversations where tenant_id = ? and id = ? and owner = 'QUEUE' and epoch = 2",
                ACME.value(),
                conversation.value());
    }
}
