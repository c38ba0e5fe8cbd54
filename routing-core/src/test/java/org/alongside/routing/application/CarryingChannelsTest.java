package org.alongside.routing.application;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.routing.Attachment;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.ContactKey;
import org.alongside.routing.Handover;
import org.alongside.routing.InboundMessage;
import org.alongside.routing.Message;
import org.alongside.routing.Message.Delivery;
import org.alongside.routing.Origin;
import org.alongside.routing.Owner;
import org.alongside.routing.conduct.KeptSecrets;
import org.alongside.routing.store.AttachmentRows;
import org.alongside.routing.store.ConnectionRows;
import org.alongside.routing.store.MailboxRows;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.store.TestDatabase;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.InboxId;
import org.junit.jupiter.api.Test;

/** What routing keeps for channels other than web chat. */
class CarryingChannelsTest {

    private static final String MASTER = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private final World world = new World();
    private final KeepingAttachments attachments =
            new KeepingAttachments(world.transactions, new AttachmentRows(world.sql), world.ids, world.clock);
    private final KeepingConnections connections = new KeepingConnections(
            world.transactions,
            new ConnectionRows(world.sql),
            new MailboxRows(world.sql),
            new KeptSecrets(MASTER),
            world.conduct.log,
            world.clock);
    private final TrackingDeliveries deliveries = new TrackingDeliveries(
            world.transactions, world.outbox, world.conversationStore, world.failures, world.changes);

    @Test
    void aFileWithoutWordsReachesAPerson() {
        Attachment photo = attachments.keep(TestDatabase.ACME, "C:\\photos\\broken.png", "image/png", new byte[] {1});
        Origin origin = new Origin("Dana", "theirs-7", "", List.of(photo));
        world.inbound.receive(
                TestDatabase.ACME,
                new InboundMessage(FakeTenant.INBOX, world.contact, "file-" + photo.id(), "", "en", world.now, origin));

        Message said = world.seen().messages().get(0);
        assertEquals(
                List.of("broken.png"),
                said.attachments().stream().map(Attachment::name).toList());
        assertEquals(Owner.QUEUE, world.seen().owner());
        assertArrayEquals(
                new byte[] {1}, attachments.open(TestDatabase.ACME, photo.id()).bytes());
        assertThrows(NotFoundException.class, () -> attachments.open(TestDatabase.GLOBEX, photo.id()));
    }

    @Test
    void neitherWordsNorFilesAreRefused() {
        assertThrows(RefusedException.class, () -> world.says(" "));
        assertThrows(
                RefusedException.class,
                () -> attachments.keep(TestDatabase.ACME, "empty.txt", "text/plain", new byte[0]));
    }

    @Test
    void whatWasReadStaysReadWhateverIsToldLater() {
        world.sender.handover = Handover.sent("wa-" + world.contact.value());
        world.says("how do I change my card?");
        told(Delivery.READ);
        told(Delivery.DELIVERED);
        told(Delivery.FAILED);

        assertEquals(Delivery.READ, world.seen().messages().get(1).delivery());
        assertFalse(
                deliveries.told(TestDatabase.ACME, FakeTenant.INBOX, "never-sent", Delivery.READ, "", Instant.now()));
    }

    private void told(Delivery state) {
        assertTrue(deliveries.told(
                TestDatabase.ACME,
                FakeTenant.INBOX,
                "wa-" + world.contact.value(),
                state,
                "channels.problem.test",
                Instant.now()));
    }

    @Test
    void correctionsAreShownAndNotAnswered() {
        world.says("how do I change my card?");
        int answered = world.seen().messages().size();
        corrects("how do I change my cards?");

        assertEquals(answered + 1, world.seen().messages().size());
        assertEquals(Owner.ASSISTANT, world.seen().owner());
    }

    @Test
    void correctionsThatAskForAPersonGetOne() {
        world.says("how do I change my card?");
        corrects("I want a person");

        assertEquals(Owner.QUEUE, world.seen().owner());
    }

    private void corrects(String text) {
        Origin origin = new Origin("Dana", "theirs-8", "", List.of(), "", true);
        String key = "edit-" + world.ids.next();
        world.inbound.receive(
                TestDatabase.ACME,
                new InboundMessage(FakeTenant.INBOX, world.contact, key, text, "en", world.now, origin));
    }

    @Test
    void secretsAreKeptAndNeverShown() {
        InboxId inbox = new InboxId(world.ids.next());
        connect(inbox, Map.of("token", "s3cret", "other", "x"));
        connect(inbox, Map.of("other", ""));
        connections.found(TestDatabase.ACME, inbox, "channels.problem.test");

        ChannelConnection seen = connections.of(TestDatabase.ACME, inbox).orElseThrow();
        assertEquals(Set.of("token"), seen.secrets());
        assertEquals("4711", seen.setting("number"));
        assertEquals("channels.problem.test", seen.problem());
        assertEquals(Optional.of("s3cret"), connections.secret(TestDatabase.ACME, inbox, "token"));
        assertEquals(Optional.empty(), connections.secret(TestDatabase.GLOBEX, inbox, "token"));
        assertTrue(connections.connected(ChannelKind.WHATSAPP).contains(seen));
    }

    private void connect(InboxId inbox, Map<String, String> secrets) {
        connections.save(TestDatabase.ACME, inbox, ChannelKind.WHATSAPP, Map.of("number", "4711"), secrets, "maya");
    }

    @Test
    void whoSignsInStaysTheSameContactAndTheBrowserForgetsThem() {
        world.says("how do I change my card?");
        ContactKey known = new ContactKey(ContactKey.Kind.EXTERNAL, "customer-" + world.contact.value());
        world.does(() -> contacts().recognise(TestDatabase.ACME, world.contact, known, "Dana Reyes"));

        assertEquals(Optional.empty(), world.maybeSeen());
        assertEquals(
                2,
                world.transactions
                        .in(TestDatabase.ACME, () -> world.conversations.ofContact(TestDatabase.ACME, known, 0))
                        .orElseThrow()
                        .messages()
                        .size());
    }

    private RegardingContacts contacts() {
        return Regarding.of(world);
    }
}
