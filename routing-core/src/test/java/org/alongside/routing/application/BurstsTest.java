package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.alongside.routing.Author;
import org.alongside.routing.InboxRhythm;
import org.alongside.routing.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written in pieces is read in one piece, once. */
class BurstsTest {

    private static final InboxRhythm CHAT = new InboxRhythm(Duration.ofMillis(1500), Duration.ofSeconds(20));

    /** Messages that are not in one decision; in none, once a person has the conversation. */
    private static final String WRONG = "routing.messages m where m.author = 'CONTACT' and m.conversation_id = ? and"
            + " (select count(*) from routing.decisions d where d.conversation_id = m.conversation_id and m.sequence"
            + " between coalesce(d.from_sequence, d.message_sequence) and d.message_sequence)"
            + " <> case when exists (select 1 from routing.decisions p where p.conversation_id = m.conversation_id"
            + " and p.message_sequence < m.sequence and p.kind in ('ASSIST', 'ESCALATE')) then 0 else 1 end";

    private World world = chat();

    @BeforeEach
    void nothingElseIsDue() {
        world.tamper("update routing.inbound_events set state = 'DONE'");
        world.tamper("update routing.conversations set due_at = null");
        world.tamper("update routing.outbox set state = 'SENT' where state in ('READY', 'SENDING')");
    }

    @Test
    void piecesAreReadTogetherOnce() {
        for (String piece : List.of("hi", "I have a question", "about my card")) {
            world.says(piece);
        }
        assertTrue(world.maybeSeen().isEmpty());

        pass(2000);
        world.tending.tend();

        assertEquals(4, world.transcript().size());
        assertEquals(
                "ASSISTANT: Open Settings and choose another card.",
                world.transcript().get(3));
        assertEquals(
                1, world.count("routing.decisions where conversation_id = ? and from_sequence = 1", conversation()));
        assertEquals(1, world.answerer.calls.get());
    }

    @Test
    void aWholeSentenceIsReadAtOnceWithWhatCameBeforeIt() {
        world.says("hi");
        world.says("how do I change my card?");

        assertEquals(3, world.transcript().size());
        assertEquals(
                1, world.count("routing.decisions where conversation_id = ? and from_sequence = 1", conversation()));
    }

    @Test
    void aSentenceOfNothingButCourtesyIsNone() {
        world.says("Hello, how are you?");

        assertTrue(world.maybeSeen().isEmpty());
    }

    @Test
    void whoTakesAChoiceDoesNotWait() {
        world.says("maybe my card, maybe my parcel, what do you think?");
        String choice = world.seen().choices().get(0);

        world.says(choice);

        assertEquals(4, world.transcript().size());
    }

    @Test
    void nobodyWhoAsksForAPersonWaits() {
        world.says("hi");
        world.says("I want to talk to a person");

        assertEquals(Owner.QUEUE, world.seen().owner());
        assertEquals(1, world.count("routing.decisions where conversation_id = ?", conversation()));
    }

    @Test
    void aPersonReadsEachWordAtOnce() {
        world.says("I want to talk to a person");
        world.says("one");
        world.says("two");

        assertEquals(List.of("CONTACT: one", "CONTACT: two"), world.transcript().subList(2, 4));
    }

    @Test
    void theWatchdogTakesAllOfIt() {
        world.says("hi");
        world.says("about my card");
        pass(25_000);
        world.tending.tend();

        assertEquals(Owner.QUEUE, world.seen().owner());
        assertEquals(
                0,
                world.count(
                        "routing.inbound_events where state = 'PENDING' and contact_value = ?", world.contact.value()));
        assertEquals(1, world.count("routing.decisions where conversation_id = ?", conversation()));
    }

    /** Arrivals, pauses, polls and power cuts in random order. */
    @Test
    void everyMessageIsInExactlyOneDecision() {
        for (int seed = 0; seed < 8; seed++) {
            world = chat();
            int written = play(new Random(seed));
            finish();
            assertEquals(written, contactMessages(), "seed " + seed);
            assertEquals(0, world.count(WRONG, conversation()), "seed " + seed);
        }
    }

    private int play(Random random) {
        int written = 0;
        while (written < 6) {
            switch (random.nextInt(4)) {
                case 0 -> pass(random.nextInt(2500));
                case 1 -> world.tending.tend();
                case 2 -> cut();
                default -> world.says("piece " + ++written + " about my card " + random.nextInt());
            }
        }
        return written;
    }

    /** A worker dies in the middle of what it is about to read. */
    private void cut() {
        world.answerer.meanwhile = () -> {
            world.answerer.meanwhile = () -> {};
            throw new PowerCut();
        };
        try {
            world.tending.tend();
        } catch (PowerCut dead) {
            world.tamper(
                    "update routing.inbound_events set leased_until_at = clock_timestamp() - interval '1 second'"
                            + " where contact_value = ?",
                    world.contact.value());
        }
        world.answerer.meanwhile = () -> {};
    }

    /** Another process takes up what the dead one left. */
    private void finish() {
        World restarted = chat();
        for (int round = 0; round < 4; round++) {
            pass(2000);
            world.tamper(
                    "update routing.inbound_events set leased_until_at = null where contact_value = ?",
                    world.contact.value());
            restarted.tending.tend();
        }
    }

    private long contactMessages() {
        return world.seen().messages().stream()
                .filter(message -> message.author() == Author.CONTACT)
                .count();
    }

    private void pass(int millis) {
        world.tamper(
                "update routing.inbound_events set stored_at = stored_at - make_interval(secs => ?::float / 1000)"
                        + " where state = 'PENDING' and contact_value = ?",
                millis,
                world.contact.value());
    }

    private java.util.UUID conversation() {
        return world.transactions.in(ACME, world::seen).conversation().value();
    }

    private static World chat() {
        World world = new World();
        world.rhythm = CHAT;
        return world;
    }

    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }
}
