package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.alongside.routing.Author;
import org.alongside.routing.ConversationId;
import org.alongside.routing.ConversationView;
import org.alongside.routing.InboundMessage;
import org.alongside.routing.Message;
import org.alongside.routing.Owner;
import org.alongside.tenant.MemberId;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {

    private static final int MESSAGES = 24;

    @Test
    void manyMessagesOfANewContactMakeOneConversationInOrder() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(6);
        World world = new World(workers);
        together(MESSAGES, number -> () -> world.says("how do I change card number " + number));
        workers.shutdown();
        assertTrue(workers.awaitTermination(60, TimeUnit.SECONDS));
        takeUpTheRest(world);

        List<Message> messages = world.seen().messages();
        assertEquals(
                1,
                world.count(
                        "routing.conversations where contact_id = ?",
                        world.seen().contact().value()));
        assertEquals(
                LongStream.rangeClosed(1, messages.size()).boxed().toList(),
                messages.stream().map(Message::sequence).toList());
        assertEquals(
                MESSAGES,
                messages.stream()
                        .filter(message -> message.author() == Author.CONTACT)
                        .count());
        assertEquals(
                0,
                world.count(
                        "(select m.sequence, lag(m.sequence) over (order by e.position) as before"
                                + " from routing.messages m join routing.inbound_events e on e.id = m.id"
                                + " where m.conversation_id = ?) placed where sequence < before",
                        world.seen().conversation().value()));
    }

    @Test
    void theSameMessageFromManySidesIsOne() throws Exception {
        World world = new World(task -> {});
        InboundMessage message = world.message("how do I change my card?");
        together(20, number -> () -> world.inbound.receive(ACME, message));

        assertEquals(1, world.count("routing.inbound_events where contact_value = ?", world.contact.value()));
    }

    @Test
    void lastAgentToTakeItHasItAndTheOtherIsTold() throws Exception {
        World world = new World();
        world.says("I see a charge that I do not know");
        ConversationId conversation = world.seen().conversation();
        List<MemberId> agents = List.of(World.ANA, World.LUCIA);
        together(2, number -> () -> {
            world.does(() -> world.desk.accept(ACME, conversation, agents.get(number)));
            return number;
        });

        ConversationView view = world.transactions.in(ACME, () -> world.conversations.byId(ACME, conversation));
        assertEquals(Owner.AGENT, view.row().owner());
        assertTrue(agents.contains(new MemberId(view.assigneeMember().orElseThrow())));
        assertEquals(4, view.epoch());
    }

    private static void takeUpTheRest(World crowded) {
        String mine = "routing.inbound_events where state = 'PENDING' and contact_value = ?";
        World calm = new World();
        for (int round = 0; round < MESSAGES && crowded.count(mine, crowded.contact.value()) > 0; round++) {
            crowded.tamper("update routing.inbound_events set stored_at = clock_timestamp() - interval '5 seconds'"
                    + " where state = 'PENDING'");
            calm.tending.tend();
        }
        assertEquals(0, crowded.count(mine, crowded.contact.value()));
    }

    private interface Work {
        Callable<Object> number(int number);
    }

    private static void together(int count, Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        CyclicBarrier start = new CyclicBarrier(count);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Callable<Object> task = work.number(i);
            running.add(threads.submit(() -> {
                start.await(30, TimeUnit.SECONDS);
                return task.call();
            }));
        }
        for (Future<?> one : running) {
            one.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();
    }
}
