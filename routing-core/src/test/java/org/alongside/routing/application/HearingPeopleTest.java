package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Owner;
import org.alongside.routing.PeopleElsewhere.Written;
import org.alongside.routing.Reason;
import org.alongside.shared.TenantId;
import org.junit.jupiter.api.Test;

class HearingPeopleTest {

    private final World world = new World();
    private final HearingPeople people = new HearingPeople(
            world.conversationStore,
            world.queueing,
            new DeskRecord(world.events, world.conduct.log, world.changes, (Spoke spoke) -> {}),
            world.ids,
            world.clock);

    @Test
    void theAssistantHasItNoLongerAndNothingIsSentAgain() {
        world.says("how do I change my card?");
        assertEquals(Owner.ASSISTANT, world.seen().owner());
        int sent = world.sender.sent.size();

        wrote(ACME, world.contact, "wamid.1");
        wrote(ACME, world.contact, "wamid.1");

        assertEquals(Owner.QUEUE, world.seen().owner());
        assertEquals(
                List.of("AGENT: I look at it"),
                world.transcript().stream()
                        .filter(line -> line.startsWith("AGENT"))
                        .toList());
        assertEquals(sent, world.sender.sent.size());
        assertTrue(world.conduct.kinds().contains("answered-elsewhere"));
        assertEquals(List.of(new Reason("answered-elsewhere", "")), reasons());
        world.says("and how long does it take?");
        assertEquals(
                "CONTACT: and how long does it take?",
                world.transcript().get(world.transcript().size() - 1));
    }

    private List<Reason> reasons() {
        return world.transactions.in(
                ACME,
                () -> world.conversations
                        .byId(ACME, world.seen().conversation())
                        .handoff()
                        .orElseThrow()
                        .reasons());
    }

    @Test
    void anAgentKeepsIt() {
        world.says("there is a charge that I do not know");
        ConversationId conversation = world.seen().conversation();
        world.does(() -> world.desk.accept(ACME, conversation, World.ANA));

        wrote(ACME, world.contact, "wamid.2");

        assertEquals(Owner.AGENT, world.seen().owner());
    }

    @Test
    void whoHasNoOpenConversationIsLeftAlone() {
        world.says("how do I change my card?");
        int before = world.transcript().size();
        assertFalse(wrote(GLOBEX, world.contact, "wamid.3"));
        assertFalse(wrote(ACME, new ContactKey(ContactKey.Kind.PHONE, "+34600000000"), "wamid.4"));
        assertEquals(before, world.transcript().size());
    }

    private boolean wrote(TenantId tenant, ContactKey to, String reference) {
        Written written = new Written(to, reference, "I look at it", "Phone", world.now);
        return world.transactions.in(tenant, () -> people.wrote(tenant, FakeTenant.INBOX, written));
    }
}
