package org.alongside.inbox.channel.email;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.alongside.inbox.channel.email.parse.MailReading;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Envelope.Standing;
import org.alongside.routing.Envelopes.Sent;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose mail it is, and into whose conversation it may lead. */
class SendersTest {

    private static final TenantId TENANT = new TenantId(new UUID(0, 1));
    private static final InboxId INBOX = new InboxId(new UUID(0, 2));
    private static final UUID OURS = UUID.fromString("01a1fc86-1eb8-72ef-9399-e86f5209e199");
    private static final ConversationId CONVERSATION = new ConversationId(new UUID(0, 3));
    private static final String HELP = "help@shop.example";
    private static final String PASSED = "Authentication-Results: mx.shop.example; dmarc=pass";
    private static final String FAILED = "Authentication-Results: mx.shop.example; dmarc=fail";

    private final NoEnvelopes envelopes = new NoEnvelopes();
    private final Senders senders = new Senders(envelopes);
    private final ThreadIds threads = new ThreadIds("secret", HELP);
    private final MailSettings settings = MailSettings.of(Map.of("address", HELP, "trustedServer", "mx.shop.example"));

    @BeforeEach
    void sendDanaAMail() {
        envelopes.sent.put(OURS, new Sent(CONVERSATION, MailKeys.contact("dana@customer.example")));
    }

    private Sender of(String... headers) {
        String raw = String.join("\r\n", headers) + "\r\n\r\nHello";
        try {
            return senders.of(
                    TENANT,
                    INBOX,
                    settings,
                    threads,
                    MailReading.read(new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)))));
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void whoGotOurMailAnswersIt() {
        Sender dana = of("From: Dana@customer.example", "In-Reply-To: " + threads.messageId(OURS));

        assertEquals(Standing.REPLY, dana.standing());
        assertEquals(MailKeys.contact("dana@customer.example"), dana.key());
        assertEquals(Optional.of(OURS), dana.answered());
        assertEquals(Optional.empty(), dana.elsewhere());
    }

    @Test
    void answersToThePlusAddressCountToo() {
        Sender dana = of(
                "From: dana@customer.example",
                "To: " + threads.replyAddress(OURS).orElseThrow());

        assertEquals(Standing.REPLY, dana.standing());
    }

    @Test
    void whoGotHoldOfAnIdIsStillAStranger() {
        Sender eve = of("From: eve@evil.example", PASSED, "References: " + threads.messageId(OURS));

        assertEquals(MailKeys.contact("eve@evil.example"), eve.key());
        assertEquals(Standing.VERIFIED, eve.standing());
        assertEquals(Optional.of(CONVERSATION), eve.elsewhere());
    }

    @Test
    void idWithoutOurSealLeadsNowhere() {
        String madeUp = new ThreadIds("guess", HELP).messageId(OURS);
        Sender eve = of("From: dana@customer.example", "In-Reply-To: " + madeUp);

        assertEquals(Standing.UNKNOWN, eve.standing());
        assertEquals(Optional.empty(), eve.answered());
    }

    @Test
    void forgedSenderIsAnotherContact() {
        Sender eve = of("From: dana@customer.example", FAILED);

        assertEquals(Standing.FORGED, eve.standing());
        assertEquals(MailKeys.unverified("dana@customer.example"), eve.key());
        assertEquals("dana@customer.example", MailKeys.address(eve.key()));
    }

    @Test
    void formOfTheBusinessWritesForSomebody() {
        Sender form = of("From: web@shop.example", "Reply-To: tom@customer.example", PASSED);

        assertEquals("tom@customer.example", form.address());
        assertEquals(Standing.UNKNOWN, form.standing());
    }

    @Test
    void replyAddressOfAnyOtherSenderCountsNothing() {
        assertEquals(
                "eve@evil.example",
                of("From: eve@evil.example", "Reply-To: victim@customer.example")
                        .address());
    }

    @Test
    void severalSendersAreNone() {
        assertEquals(
                Standing.UNKNOWN,
                of("From: dana@customer.example, eve@evil.example", PASSED).standing());
    }

    @Test
    void mailboxRecognisesItself() {
        assertTrue(of("From: HELP@shop.example").own());
        assertTrue(of("From: help+x@shop.example").own());
    }
}
