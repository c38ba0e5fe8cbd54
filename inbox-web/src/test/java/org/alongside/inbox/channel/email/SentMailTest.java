package org.alongside.inbox.channel.email;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.icegreen.greenmail.imap.AuthorizationException;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.it.Eventually;
import org.alongside.routing.MailsSetAside.Mail;
import org.alongside.routing.MailsSetAside.Reason;
import org.alongside.routing.PeopleElsewhere.Written;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people send by the mailbox itself, on a real IMAP server. */
class SentMailTest {

    private static final UUID OURS = UUID.fromString("01a1fc86-1eb8-72ef-9399-e86f5209e199");
    private static final Instant NOW = Instant.now();

    private final MailboxWorld world = new MailboxWorld();
    private final MailboxVisit visit = world.visit();
    private final MailFolder sent = sent();

    @AfterEach
    void close() {
        visit.stop();
        world.close();
    }

    private MailFolder sent() {
        try {
            return world.folders().createMailbox(world.server.getUserManager().getUser(MailboxWorld.HELP), "Sent");
        } catch (AuthorizationException | FolderException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void begin() {
        world.since = Optional.of(NOW);
        world.stay(visit);
    }

    private void sends(Instant at, String... lines) {
        world.file(sent, at, lines);
    }

    private void waitForWritten(int count) {
        Eventually.that(count + " are heard", () -> world.written.size() >= count);
    }

    @Test
    void whatAPersonSentStandsInTheConversationOnce() {
        sends(
                NOW.minus(Duration.ofDays(1)),
                "From: help@shop.example",
                "To: dana@customer.example",
                "",
                "before we were connected");
        sends(
                NOW,
                "From: Ana Brooks <help@shop.example>",
                "To: Dana <dana@customer.example>",
                "Message-ID: <one@outlook.example>",
                "Subject: Re: x",
                "",
                "I look at it",
                "",
                "> When does it come?");
        begin();
        waitForWritten(1);
        world.deliver("From: dana@customer.example", "Subject: Re: x", "", "thanks");
        Eventually.that("it was looked again", () -> world.received.size() == 1 && world.sent.uid() == 2);

        Written mail = world.written.get(0);
        assertEquals(1, world.written.size());
        assertEquals(MailKeys.contact("dana@customer.example"), mail.to());
        assertEquals("I look at it", mail.text());
        assertEquals("Ana Brooks", mail.by());
        assertEquals("<one@outlook.example>", mail.reference());
    }

    @Test
    void aLetterOfOursWasSentWhateverBecameOfTheConnection() {
        sends(
                NOW,
                "From: help@shop.example",
                "To: dana@customer.example",
                "Message-ID: " + MailboxWorld.THREADS.messageId(OURS),
                "Alongside-Author: person",
                "",
                "Ours");
        begin();
        Eventually.that("it is told", () -> !world.told.isEmpty());

        assertEquals(List.of(OURS + " SENT "), world.told);
        assertEquals(List.of(), world.written);
    }

    @Test
    void machinesAndOurOtherLettersTakeNothing() {
        sends(NOW, "From: help@shop.example", "To: dana@customer.example", "Auto-Submitted: auto-replied", "", "Away");
        sends(NOW, "From: help@shop.example", "To: dana@customer.example", "Alongside-Author: system", "", "A copy");
        sends(NOW, "From: help@shop.example", "To: nobody@stranger.example", "", "Somebody else");
        sends(NOW, "From: help@shop.example", "To: dana@customer.example", "", "A person");
        begin();
        waitForWritten(1);

        assertEquals(
                List.of("A person"), world.written.stream().map(Written::text).toList());
    }

    @Test
    void ofMailThatClaimsToBeOursOnlyWhatIsVerifiedCounts() {
        world.settings.put("trustedServer", "mx.shop.example");
        MailboxVisit trusting = world.visit();
        world.stay(trusting);
        Eventually.that("the mailbox is open", () -> world.position.validity() > 0);
        world.deliver("From: help@shop.example", "To: dana@customer.example", "", "Forged");
        world.deliver(
                "Authentication-Results: mx.shop.example; dmarc=pass header.from=shop.example",
                "From: help@shop.example",
                "To: dana@customer.example",
                "Cc: help@shop.example",
                "",
                "By Ana, on her phone");
        waitForWritten(1);
        trusting.stop();

        assertEquals("By Ana, on her phone", world.written.get(0).text());
        assertEquals(List.of(Reason.OWN), world.aside.stream().map(Mail::reason).toList());
    }
}
