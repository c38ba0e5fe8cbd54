package org.alongside.inbox.channel.email;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.store.MailFolder;
import jakarta.mail.Flags;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import org.alongside.it.Eventually;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Envelopes.Sent;
import org.alongside.routing.InboundMessage;
import org.alongside.routing.Mailboxes.Position;
import org.alongside.routing.MailsSetAside.Mail;
import org.alongside.routing.MailsSetAside.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A mailbox on a real IMAP server. */
class MailboxVisitTest {

    private static final UUID OURS = UUID.fromString("01a1fc86-1eb8-72ef-9399-e86f5209e199");

    private final MailboxWorld world = new MailboxWorld();
    private MailboxVisit visit = world.visit();

    @AfterEach
    void close() {
        visit.stop();
        world.close();
    }

    private Future<Exception> begin() {
        visit = world.visit();
        Future<Exception> ending = world.stay(visit);
        Eventually.that("the mailbox is open", () -> world.position.validity() > 0 || ending.isDone());
        return ending;
    }

    private void hello(String text) {
        world.deliver("From: dana@customer.example", "Subject: Re: x", "", text);
    }

    private List<String> texts() {
        return world.received.stream().map(InboundMessage::text).toList();
    }

    private void waitFor(int messages) {
        Eventually.that(messages + " messages", () -> world.received.size() >= messages);
    }

    @Test
    void takesWhatComesInItsOrderAndNothingOlder() throws Exception {
        hello("before we were connected");
        Future<Exception> ending = begin();
        hello("one");
        waitFor(1);
        hello("two");
        hello("three");
        waitFor(3);

        assertEquals(List.of("one", "two", "three"), texts());
        visit.stop();
        assertNull(ending.get());
    }

    @Test
    void takesWhatCameSinceItWasConnected() {
        Instant connected = Instant.now();
        world.since = Optional.of(connected);
        String[] old = {"From: dana@customer.example", "Subject: Re: x", "", "before we were connected"};
        world.file(world.inbox(), connected.minus(Duration.ofDays(1)), old);
        world.file(world.inbox(), connected.minus(Duration.ofMinutes(10)), old);
        hello("before anybody looked");
        begin();
        hello("one");
        waitFor(2);

        assertEquals(List.of("before anybody looked", "one"), texts());
    }

    @Test
    void goesOnWhereItStopped() throws Exception {
        Future<Exception> ending = begin();
        hello("one");
        waitFor(1);
        visit.stop();
        ending.get();
        hello("while nobody looked");
        begin();
        waitFor(2);

        assertEquals(List.of("one", "while nobody looked"), texts());
    }

    @Test
    void changedNumbersMakeNothingTwice() throws Exception {
        Future<Exception> ending = begin();
        hello("one");
        waitFor(1);
        visit.stop();
        ending.get();
        world.receivedAt = Optional.of(Instant.now());
        world.position = new Position(world.position.validity() + 7, world.position.uid());
        hello("two");
        begin();
        waitFor(2);

        assertEquals(List.of("one", "two"), texts());
    }

    @Test
    void endsWhenAnotherNodeHasTheMailbox() throws Exception {
        Future<Exception> ending = begin();
        world.mine = false;
        hello("one");

        assertNull(ending.get());
    }

    @Test
    void mailThatCannotBeStoredStopsNobody() throws Exception {
        world.poison.add("poison");
        Future<Exception> first = begin();
        hello("poison");
        assertEquals("mail.problem.other", MailProblem.keyOf(first.get()));
        hello("after it");
        assertEquals("mail.problem.other", MailProblem.keyOf(begin().get()));
        begin();
        waitFor(1);

        assertEquals(List.of("after it"), texts());
        assertEquals(
                List.of(Reason.UNREADABLE),
                world.aside.stream().map(Mail::reason).toList());
    }

    @Test
    void marksWhatItTook() {
        begin();
        hello("one");
        waitFor(1);

        MailFolder inbox = world.inbox();
        Eventually.that(
                "it is marked", () -> inbox.getMessages().get(0).getFlags().contains(Flags.Flag.SEEN));
    }

    @Test
    void saysThatThePasswordIsWrong() throws Exception {
        world.settings.put("test-password", "wrong");

        assertEquals("mail.problem.password", MailProblem.keyOf(begin().get()));
    }

    @Test
    void saysThatNobodyAnswers() throws Exception {
        world.server.stop();

        assertEquals("mail.problem.port", MailProblem.keyOf(begin().get()));
    }

    @Test
    void serverThatGoesAwayEndsTheVisit() throws Exception {
        Future<Exception> ending = begin();
        world.server.stop();

        assertTrue(ending.get() != null);
    }

    @Test
    void wordPersonAsksForOne() {
        begin();
        world.deliver("From: dana@customer.example", "Subject: Re: x", "", "Person", "", "> quoted");
        Eventually.that("a person is asked for", () -> world.asked.size() == 1);

        assertEquals("> quoted", world.kept.get(0).quoted());
    }

    @Test
    void returnedMailIsToldAndAnswersOfMachinesAreSetAside() {
        world.envelopes.sent.put(
                OURS, new Sent(new ConversationId(new UUID(0, 5)), MailKeys.contact("dana@customer.example")));
        begin();
        world.deliver(
                "From: MAILER-DAEMON@mx.example",
                "Content-Type: multipart/report; boundary=x",
                "",
                "--x",
                "Content-Type: message/delivery-status",
                "",
                "Action: failed",
                "Status: 5.2.2",
                "--x",
                "Content-Type: text/rfc822-headers",
                "",
                "Message-ID: " + MailboxWorld.THREADS.messageId(OURS),
                "--x--");
        world.deliver(
                "From: dana@customer.example",
                "Auto-Submitted: auto-replied",
                "In-Reply-To: " + MailboxWorld.THREADS.messageId(OURS),
                "",
                "I am away");
        world.deliver("From: " + MailboxWorld.HELP, "", "to myself");
        hello("the last");
        waitFor(1);

        assertEquals(List.of(OURS + " FAILED mail.not-delivered.full", OURS + " DELIVERED "), world.told);
        assertEquals(
                List.of(Reason.AUTOMATIC_REPLY, Reason.OWN),
                world.aside.stream().map(Mail::reason).toList());
        assertEquals(List.of("the last"), texts());
    }

    @Test
    void machinesAreMarkedForPeople() {
        begin();
        world.deliver("From: news@customer.example", "Precedence: bulk", "Subject: News", "", "Buy");
        waitFor(1);

        assertEquals("Precedence: bulk", world.received.get(0).origin().unanswerable());
        assertEquals("mail.kept.automatic", world.kept.get(0).unanswerable());
        assertEquals("News\n\nBuy", world.received.get(0).text());
    }
}
