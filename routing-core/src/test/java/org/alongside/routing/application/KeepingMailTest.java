package org.alongside.routing.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.Attachment;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Envelope;
import org.alongside.routing.Envelope.Standing;
import org.alongside.routing.Envelopes;
import org.alongside.routing.Handover;
import org.alongside.routing.InboundMessage;
import org.alongside.routing.Mailboxes;
import org.alongside.routing.Mailboxes.Position;
import org.alongside.routing.MailsSetAside;
import org.alongside.routing.MailsSetAside.Reason;
import org.alongside.routing.Message;
import org.alongside.routing.Message.Delivery;
import org.alongside.routing.Origin;
import org.alongside.routing.Owner;
import org.alongside.routing.store.EnvelopeRows;
import org.alongside.routing.store.MailboxRows;
import org.alongside.routing.store.SetAsideRows;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.store.TestDatabase;
import org.alongside.tenant.InboxId;
import org.junit.jupiter.api.Test;

/** What is kept of e-mails besides their text. */
class KeepingMailTest {

    private static final Instant LONG_AGO = Instant.EPOCH;

    private final World world = new World();
    private final Envelopes envelopes = new KeepingMail(world.transactions, new EnvelopeRows(world.sql), world.clock);
    private final Mailboxes mailboxes = new SharingMailboxes(world.transactions, new MailboxRows(world.sql));
    private final MailsSetAside aside =
            new SettingMailsAside(world.transactions, new SetAsideRows(world.sql), world.clock);
    private final String key = "mail:" + world.contact.value();
    private final String reference = "<" + world.contact.value() + "@customer.example>";

    private Envelope envelope(String unanswerable) {
        return new Envelope(
                reference,
                key,
                world.contact.value(),
                "Dana <dana@customer.example>",
                List.of("help@shop.example", "tom@customer.example"),
                List.of("eve@customer.example"),
                "> quoted \"text\"\n-- \nDana",
                List.of("<one@x>", "<two@x>"),
                Standing.REPLY,
                unanswerable,
                true,
                Optional.of(new ConversationId(new UUID(3, 3))),
                List.of(new Attachment(new UUID(4, 4), "logo.png", "image/png", 12)));
    }

    private void arrives(String text, String unanswerable) {
        envelopes.keep(TestDatabase.ACME, FakeTenant.INBOX, envelope(unanswerable));
        world.inbound.receive(
                TestDatabase.ACME,
                new InboundMessage(
                        FakeTenant.INBOX,
                        world.contact,
                        key,
                        text,
                        "en",
                        world.now,
                        new Origin("Dana", reference, "Card", List.of(), unanswerable)));
    }

    @Test
    void envelopeStandsAtItsMessage() {
        arrives("how do I change my card?", "");

        Message message = world.seen().messages().get(0);
        Map<UUID, Envelope> kept = envelopes.of(TestDatabase.ACME, world.seen().conversation());
        assertEquals(Map.of(message.id(), envelope("")), kept);
        assertEquals("Card", message.subject());
        assertEquals(Map.of(), envelopes.of(TestDatabase.GLOBEX, world.seen().conversation()));
    }

    @Test
    void sameMailIsKnownAndAnotherWithItsIdIsNot() {
        assertFalse(envelopes.arrived(TestDatabase.ACME, FakeTenant.INBOX, key));
        arrives("hello", "");

        assertTrue(envelopes.arrived(TestDatabase.ACME, FakeTenant.INBOX, key));
        assertFalse(envelopes.arrived(TestDatabase.GLOBEX, FakeTenant.INBOX, key));
        assertFalse(envelopes.taken(TestDatabase.ACME, FakeTenant.INBOX, reference, key));
        assertTrue(envelopes.taken(TestDatabase.ACME, FakeTenant.INBOX, reference, "mail:forged"));
        assertEquals(1, envelopes.countFrom(TestDatabase.ACME, FakeTenant.INBOX, world.contact.value(), LONG_AGO));
    }

    @Test
    void whatNoMachineMayAnswerGoesToAPerson() {
        arrives("how do I change my card?", "Precedence: bulk");

        assertEquals(Owner.QUEUE, world.seen().owner());
        assertEquals("needs-eyes", reason());
    }

    private String reason() {
        ConversationId conversation = world.seen().conversation();
        return world.transactions
                .in(TestDatabase.ACME, () -> world.conversations.byId(TestDatabase.ACME, conversation))
                .row()
                .reason();
    }

    @Test
    void automaticMessagesThatLeftAreCounted() {
        arrives("how do I change my card?", "");
        Message answer = world.seen().messages().get(1);
        UUID none = new UUID(0, 0);

        assertEquals(1, automatic(world.contact, none));
        assertEquals(0, automatic(world.contact, answer.id()));
        assertEquals(0, automatic(new ContactKey(ContactKey.Kind.EMAIL, "other@x.example"), none));
        Envelopes.Sent sent =
                envelopes.sent(TestDatabase.ACME, FakeTenant.INBOX, answer.id()).orElseThrow();
        assertEquals(new Envelopes.Sent(world.seen().conversation(), world.contact), sent);
        assertEquals(Optional.empty(), envelopes.sent(TestDatabase.ACME, new InboxId(none), answer.id()));
        assertEquals(Optional.empty(), envelopes.sent(TestDatabase.GLOBEX, FakeTenant.INBOX, answer.id()));
    }

    private int automatic(ContactKey to, UUID except) {
        return envelopes.automaticTo(TestDatabase.ACME, FakeTenant.INBOX, to, LONG_AGO, except);
    }

    @Test
    void whatIsKeptBackFailsNothing() {
        world.sender.handover = Handover.kept("mail.kept.enough");
        arrives("how do I change my card?", "");

        Message kept = world.seen().messages().get(1);
        assertEquals(Delivery.KEPT, kept.delivery());
        assertEquals("mail.kept.enough", kept.problem());
        assertEquals(0, automatic(world.contact, new UUID(0, 0)));
    }

    @Test
    void oneReaderAtATimeHasAMailbox() {
        InboxId inbox = new InboxId(world.ids.next());
        UUID one = world.ids.next();
        UUID other = world.ids.next();
        assertEquals(Optional.of(Mailboxes.START), mailboxes.take(TestDatabase.ACME, inbox, one));

        assertEquals(Optional.empty(), mailboxes.take(TestDatabase.ACME, inbox, other));
        assertTrue(mailboxes.moved(TestDatabase.ACME, inbox, one, new Position(7, 42)));
        assertFalse(mailboxes.moved(TestDatabase.ACME, inbox, other, new Position(7, 43)));
        mailboxes.leave(TestDatabase.ACME, inbox, other);
        assertEquals(Optional.empty(), mailboxes.take(TestDatabase.ACME, inbox, other));

        mailboxes.leave(TestDatabase.ACME, inbox, one);
        assertEquals(Optional.of(new Position(7, 42)), mailboxes.take(TestDatabase.ACME, inbox, other));
    }

    @Test
    void deadReadersMailboxIsFreeWhenItsLeaseEnds() {
        InboxId inbox = new InboxId(world.ids.next());
        mailboxes.take(TestDatabase.ACME, inbox, world.ids.next());
        world.transactions.run(
                TestDatabase.ACME,
                () -> world.sql.update(
                        "update routing.mailboxes set leased_until_at = clock_timestamp() - interval '1 second'"
                                + " where tenant_id = ? and inbox_id = ?",
                        TestDatabase.ACME,
                        inbox.value()));

        assertTrue(mailboxes.take(TestDatabase.ACME, inbox, world.ids.next()).isPresent());
    }

    @Test
    void anotherMailboxBeginsAnew() {
        InboxId inbox = new InboxId(world.ids.next());
        UUID reader = world.ids.next();
        mailboxes.connected(TestDatabase.ACME, inbox, "help@ imap INBOX");
        Optional<Instant> since = mailboxes.since(TestDatabase.ACME, inbox);
        mailboxes.take(TestDatabase.ACME, inbox, reader);
        assertTrue(mailboxes.moved(TestDatabase.ACME, inbox, reader, new Position(7, 42)));
        assertTrue(mailboxes.sentUntil(TestDatabase.ACME, inbox, reader, new Position(8, 3)));
        mailboxes.connected(TestDatabase.ACME, inbox, "help@ imap INBOX");
        assertEquals(since, mailboxes.since(TestDatabase.ACME, inbox));
        assertEquals(new Position(8, 3), mailboxes.sent(TestDatabase.ACME, inbox));
        assertEquals(Optional.empty(), mailboxes.since(TestDatabase.GLOBEX, inbox));

        mailboxes.connected(TestDatabase.ACME, inbox, "help@ other INBOX");
        assertEquals(Optional.of(Mailboxes.START), mailboxes.take(TestDatabase.ACME, inbox, reader));
        assertEquals(Mailboxes.START, mailboxes.sent(TestDatabase.ACME, inbox));
        assertTrue(mailboxes.since(TestDatabase.ACME, inbox).orElseThrow().isAfter(since.orElseThrow()));
    }

    @Test
    void whatIsSetAsideIsSeenUntilSomebodyTakesIt() {
        MailsSetAside.Mail mail = new MailsSetAside.Mail(
                world.ids.next(),
                FakeTenant.INBOX,
                key,
                Reason.AUTOMATIC_REPLY,
                "dana@customer.example",
                "Away",
                "Until Monday",
                Optional.of(new UUID(8, 8)),
                world.now);
        aside.keep(TestDatabase.ACME, mail);
        aside.keep(TestDatabase.ACME, mail);

        assertTrue(aside.newest(TestDatabase.ACME, 100).contains(mail));
        assertTrue(envelopes.arrived(TestDatabase.ACME, FakeTenant.INBOX, key));
        assertFalse(aside.newest(TestDatabase.GLOBEX, 100).contains(mail));
        assertThrows(NotFoundException.class, () -> aside.take(TestDatabase.GLOBEX, mail.id()));
        assertEquals(mail, aside.take(TestDatabase.ACME, mail.id()));
        assertThrows(NotFoundException.class, () -> aside.take(TestDatabase.ACME, mail.id()));
        assertFalse(aside.newest(TestDatabase.ACME, 100).contains(mail));
    }
}
