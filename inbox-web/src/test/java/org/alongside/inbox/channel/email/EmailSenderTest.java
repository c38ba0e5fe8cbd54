package org.alongside.inbox.channel.email;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.inbox.channel.Fakes;
import org.alongside.inbox.channel.Reachability;
import org.alongside.inbox.shell.Texts;
import org.alongside.routing.Attachment;
import org.alongside.routing.Attachments;
import org.alongside.routing.Author;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.ChannelConnections;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Envelope;
import org.alongside.routing.Envelope.Standing;
import org.alongside.routing.Handover;
import org.alongside.routing.Handover.Result;
import org.alongside.routing.Message;
import org.alongside.routing.Message.Delivery;
import org.alongside.routing.Outgoing;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.Inboxes;
import org.alongside.tenant.Tenant;
import org.alongside.tenant.Tenants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a mail server's answers mean, and who gets what. */
class EmailSenderTest {

    private static final UUID MESSAGE = UUID.fromString("01a1fc86-1eb8-72ef-9399-e86f5209e199");
    private static final ConversationId CONVERSATION = new ConversationId(new UUID(0, 5));
    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final String ASKED = "<asked@customer.example>";

    private final ScriptedSmtp server = new ScriptedSmtp();
    private final NoEnvelopes envelopes = new NoEnvelopes() {
        @Override
        public Map<UUID, Envelope> of(TenantId tenant, ConversationId conversation) {
            return Map.of(new UUID(0, 7), envelope);
        }
    };
    private Envelope envelope = envelope(Standing.VERIFIED, "");
    private String problem = "";

    @AfterEach
    void close() {
        server.close();
    }

    private static Envelope envelope(Standing standing, String unanswerable) {
        return new Envelope(
                ASKED,
                "k",
                "dana@customer.example",
                "Dana",
                List.of("help@shop.example", "help+x.y@shop.example", "tom@customer.example"),
                List.of("eve@customer.example"),
                "",
                List.of("<first@customer.example>"),
                standing,
                unanswerable,
                false,
                Optional.empty(),
                List.of());
    }

    private Handover send(Author author, int attempt, Attachment... files) {
        Message message = new Message(
                MESSAGE,
                2,
                author,
                "Ana Brooks",
                false,
                "It is on its way.",
                List.of(),
                NOW,
                Delivery.SENDING,
                "",
                "",
                List.of(files));
        return sender().send(
                        MailboxWorld.TENANT,
                        new Outgoing(
                                MailboxWorld.INBOX,
                                CONVERSATION,
                                new ContactKey(ContactKey.Kind.EMAIL, "dana@customer.example"),
                                message,
                                "My order",
                                ASKED,
                                NOW,
                                "en",
                                List.of("Track it", "Cancel it"),
                                attempt));
    }

    private EmailSender sender() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "address",
                "help@shop.example",
                "smtpHost",
                "127.0.0.1",
                "smtpSecurity",
                "NONE",
                "signature",
                "Shop Ltd"));
        settings.put("smtpPort", Integer.toString(server.port()));
        ChannelConnection connection = new ChannelConnection(
                MailboxWorld.TENANT,
                MailboxWorld.INBOX,
                ChannelKind.EMAIL,
                settings,
                Set.of(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        ChannelConnections connections = Fakes.of(
                ChannelConnections.class,
                Map.of(
                        "of",
                        values -> Optional.of(connection),
                        "secret",
                        values -> Optional.of("secret"),
                        "found",
                        values -> {
                            problem = (String) values[2];
                            return null;
                        }));
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        MailHosts hosts = new MailHosts(true);
        return new EmailSender(
                connections,
                envelopes,
                Fakes.of(Inboxes.class, Map.of("byId", values -> inbox())),
                Fakes.of(Tenants.class, Map.of("byId", values -> business())),
                new Restraint(envelopes, clock),
                new Letters(new Texts(), Fakes.of(Attachments.class, Map.of())),
                new LetterSending(
                        new Reachability(connections),
                        new MailServers(connections, new AccessTokens(connections, hosts, clock), hosts)));
    }

    private static Inbox inbox() {
        return new Inbox(
                MailboxWorld.TENANT,
                MailboxWorld.INBOX,
                "Help",
                ChannelKind.EMAIL,
                "k",
                List.of("en"),
                List.of(),
                "#000000",
                "Robin",
                Map.of());
    }

    private static Tenant business() {
        return new Tenant(
                MailboxWorld.TENANT, "shop", "The Shop", "en", List.of("en"), ZoneOffset.UTC, "e-commerce", true);
    }

    @Test
    void personsAnswerGoesToTheContactAndTheirCopies() {
        Handover handover = send(Author.AGENT, 1);

        assertEquals(Handover.sent(new ThreadIds("secret", "help@shop.example").messageId(MESSAGE)), handover);
        assertEquals(
                List.of("dana@customer.example", "tom@customer.example", "eve@customer.example"), server.recipients);
        String mail = server.mails.get(0);
        assertTrue(mail.contains("In-Reply-To: " + ASKED), mail);
        assertTrue(mail.contains("Subject: Re: My order"), mail);
        assertTrue(mail.contains("Ana Brooks, The Shop"), mail);
    }

    @Test
    void machinesAnswerGoesToTheContactAlone() {
        assertEquals(Result.SENT, send(Author.ASSISTANT, 1).result());

        assertEquals(List.of("dana@customer.example"), server.recipients);
        assertTrue(server.mails.get(0).contains("Auto-Submitted: auto-replied"));
        assertTrue(server.mails.get(0).contains("Robin (AI assistant)"), server.mails.get(0));
    }

    @Test
    void nobodyIsCopiedWhoseSenderIsNotCertain() {
        envelope = envelope(Standing.UNKNOWN, "");
        send(Author.AGENT, 1);

        assertEquals(List.of("dana@customer.example"), server.recipients);
    }

    @Test
    void machineKeepsSilentWhereItMust() {
        envelope = envelope(Standing.FORGED, "mail.kept.unverified");

        assertEquals(Handover.refused("mail.kept.unverified"), send(Author.ASSISTANT, 1));
        assertEquals(Handover.kept("mail.kept.unverified"), send(Author.SYSTEM, 1));
        assertEquals(List.of(), server.mails);
        assertEquals(Result.SENT, send(Author.AGENT, 1).result());
    }

    @Test
    void unknownAddressIsTold() {
        server.toRecipient = "550 5.1.1 no such user";

        assertEquals(Handover.refused("mail.not-delivered.unknown"), send(Author.AGENT, 1));
    }

    @Test
    void temporaryRefusalIsTriedAgainLater() {
        server.toData = "451 4.3.0 come back";
        Handover first = send(Author.AGENT, 1);
        Handover fifth = send(Author.AGENT, 5);

        assertEquals(Result.LATER, first.result());
        assertTrue(fifth.pause().compareTo(first.pause()) > 0);
    }

    @Test
    void contentThatIsRefusedIsTold() {
        server.toData = "554 5.7.1 looks like spam";

        assertEquals(Handover.refused("mail.not-delivered.refused"), send(Author.AGENT, 1));
    }

    @Test
    void whatMayHaveArrivedIsNotRepeated() {
        server.hangsUpAfterData = true;

        assertEquals(Handover.UNKNOWN, send(Author.AGENT, 1));
        assertFalse(sender().repeatable());
    }

    @Test
    void whatCannotHaveArrivedIsTriedAgain() {
        server.hangsUpBeforeData = true;

        assertEquals(Result.LATER, send(Author.AGENT, 1).result());
        assertEquals(List.of(), server.mails);
    }

    @Test
    void whatAPersonSendsAgainIsTheSameMail() {
        send(Author.AGENT, 1);
        send(Author.AGENT, 1);

        Pattern id = Pattern.compile("(?m)^Message-ID: (.*)$");
        assertEquals(
                1,
                server.mails.stream()
                        .map(mail -> id.matcher(mail)
                                .results()
                                .findFirst()
                                .orElseThrow()
                                .group(1))
                        .distinct()
                        .count());
        assertEquals(2, server.mails.size());
    }

    @Test
    void serverThatIsGoneIsToldAndTriedAgain() {
        server.close();

        assertEquals(Result.LATER, send(Author.AGENT, 1).result());
        assertEquals("mail.problem.port", problem);
    }

    @Test
    void tooManyBytesAreToldBeforeTheyTravel() {
        Attachment film = new Attachment(new UUID(0, 8), "film.mp4", "video/mp4", 21L * 1024 * 1024);

        assertEquals(Handover.refused("mail.not-sent.too-large"), send(Author.AGENT, 1, film));
    }
}
