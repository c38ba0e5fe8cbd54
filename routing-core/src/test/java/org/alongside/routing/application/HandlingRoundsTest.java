package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ContactView;
import org.alongside.routing.InboundMessage;
import org.alongside.routing.Message;
import org.alongside.routing.Owner;
import org.junit.jupiter.api.Test;

/** Several customers who write at once; the background comes when it is told to. */
class HandlingRoundsTest {

    private static final String SAYS = "Open Settings and choose another card.";

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final World world = new World(background::add);

    @Test
    void whoWritesAtOnceIsAnsweredEachInTheirConversation() {
        List<ContactKey> visitors = visitors(5);
        visitors.forEach(visitor -> writes(visitor, "how do I change my card?"));
        pass();

        visitors.forEach(visitor ->
                assertEquals(List.of("CONTACT: how do I change my card?", "ASSISTANT: " + SAYS), transcript(visitor)));

        visitors.forEach(visitor -> writes(visitor, "and your opening hours?"));
        pass();

        visitors.forEach(visitor -> {
            assertEquals(4, transcript(visitor).size());
            assertEquals(List.of(1L, 2L, 3L, 4L), sequences(visitor));
            UUID conversation = seen(visitor).conversation().value();
            assertEquals(2, world.count("routing.decisions where conversation_id = ?", conversation));
            assertEquals(2, world.count("routing.outbox where conversation_id = ?", conversation));
            assertEquals(7, world.count("routing.events where conversation_id = ?", conversation));
        });
    }

    @Test
    void mixedTiersAreEachTreatedAsTheirOwn() {
        List<ContactKey> visitors = visitors(3);
        writes(visitors.get(0), "how do I change my card?");
        writes(visitors.get(1), "I see a charge that I do not know");
        writes(visitors.get(2), "another charge that I do not know");
        pass();

        assertEquals(Owner.ASSISTANT, seen(visitors.get(0)).owner());
        visitors.subList(1, 3).forEach(visitor -> {
            assertEquals(Owner.QUEUE, seen(visitor).owner());
            assertEquals(
                    1,
                    world.count(
                            "routing.handoffs where conversation_id = ?",
                            seen(visitor).conversation().value()));
        });
    }

    @Test
    void oneThatCannotBeStoredSpoilsNoOther() {
        List<ContactKey> visitors = visitors(4);
        visitors.forEach(visitor -> writes(visitor, "how do I change my card?"));
        // PostgreSQL keeps no zero character: the third reply breaks the commit of all.
        int before = world.answerer.calls.get();
        world.answerer.meanwhile = () ->
                world.answerer.says = world.answerer.calls.get() == before + 3 ? Optional.of("\0") : Optional.empty();
        pass();

        assertEquals(
                List.of(2, 2, 1, 2),
                visitors.stream().map(visitor -> transcript(visitor).size()).toList());
        assertEquals(
                1,
                world.count(
                        "routing.inbound_events where contact_value = ? and state = 'PENDING'" + " and error <> ''",
                        visitors.get(2).value()));
    }

    @Test
    void whatAPersonTookMeanwhileIsLeftToThem() {
        List<ContactKey> visitors = visitors(3);
        visitors.forEach(visitor -> writes(visitor, "how do I change my card?"));
        int before = world.answerer.calls.get();
        world.answerer.meanwhile = () -> {
            if (world.answerer.calls.get() == before + 2) {
                world.tamper(
                        "update routing.conversations set owner = 'QUEUE', epoch = epoch + 1 where contact_value = ?",
                        visitors.get(1).value());
            }
        };
        pass();

        assertEquals(
                List.of(2, 1, 2),
                visitors.stream().map(visitor -> transcript(visitor).size()).toList());
    }

    @Test
    void whatAnotherWorkerTookOverIsLeftOut() {
        List<ContactKey> visitors = visitors(3);
        visitors.forEach(visitor -> writes(visitor, "how do I change my card?"));
        int before = world.answerer.calls.get();
        world.answerer.meanwhile = () -> {
            if (world.answerer.calls.get() == before + 2) {
                world.tamper(
                        "update routing.inbound_events set attempts = attempts + 1 where contact_value = ?",
                        visitors.get(1).value());
            }
        };
        pass();

        assertEquals(
                List.of(2, 1, 2),
                visitors.stream().map(visitor -> transcript(visitor).size()).toList());
        assertEquals(
                1,
                world.count(
                        "routing.inbound_events where contact_value = ? and state = 'PENDING'",
                        visitors.get(1).value()));
    }

    @Test
    void twoMessagesOfOneContactKeepTheirOrder() {
        ContactKey visitor = visitors(1).get(0);
        writes(visitor, "how do I change my card?");
        writes(visitor, "and your opening hours?");
        pass();

        assertEquals(4, transcript(visitor).size());
        assertEquals(1, world.count("routing.contact_keys where value = ?", visitor.value()));
    }

    private List<ContactKey> visitors(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new ContactKey(ContactKey.Kind.VISITOR, world.contact.value() + "-" + number))
                .toList();
    }

    private void writes(ContactKey visitor, String text) {
        world.inbound.receive(
                ACME,
                new InboundMessage(
                        FakeTenant.INBOX, visitor, world.ids.next().toString(), text, "en", world.clock.instant()));
    }

    /** Everything that waits, by one thread after the other. */
    private void pass() {
        assertTrue(!background.isEmpty());
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private ContactView seen(ContactKey visitor) {
        return world.transactions
                .in(ACME, () -> world.conversations.ofContact(ACME, visitor, 0))
                .orElseThrow();
    }

    private List<String> transcript(ContactKey visitor) {
        return seen(visitor).messages().stream()
                .map(message -> message.author() + ": " + message.text())
                .toList();
    }

    private List<Long> sequences(ContactKey visitor) {
        return seen(visitor).messages().stream().map(Message::sequence).toList();
    }
}
