package org.alongside.inbox.channel.email;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class MailProblemTest {

    private static String of(Exception cause) {
        return MailProblem.keyOf(new MessagingException("failed", cause));
    }

    @Test
    void namesWhatIsWrong() {
        assertEquals("mail.problem.password", MailProblem.keyOf(new AuthenticationFailedException("no")));
        assertEquals("mail.problem.busy", MailProblem.keyOf(new AuthenticationFailedException("Too many connections")));
        assertEquals("mail.problem.folder", MailProblem.keyOf(new FolderNotFoundException()));
        assertEquals("mail.problem.host", of(new UnknownHostException("imap.nowhere")));
        assertEquals("mail.problem.port", of(new ConnectException("refused")));
        assertEquals("mail.problem.slow", of(new SocketTimeoutException("read")));
        assertEquals("mail.problem.certificate", of(new SSLHandshakeException("PKIX path building failed")));
        assertEquals("mail.problem.tls", of(new SSLHandshakeException("Unsupported protocol")));
        assertEquals(
                "mail.problem.tls", MailProblem.keyOf(new MessagingException("STARTTLS is required but not offered")));
        assertEquals("mail.problem.full", MailProblem.keyOf(new MessagingException("NO [OVERQUOTA] full")));
        assertEquals("mail.problem.other", MailProblem.keyOf(new MessagingException("?")));
    }

    @Test
    void namesWhyNothingArrived() {
        assertEquals("mail.not-delivered.unknown", DeliveryProblem.keyOf("5.1.1"));
        assertEquals("mail.not-delivered.full", DeliveryProblem.keyOf("5.2.2"));
        assertEquals("mail.not-delivered.too-large", DeliveryProblem.keyOf("5.3.4"));
        assertEquals("mail.not-delivered.later", DeliveryProblem.keyOf("4.4.7"));
        assertEquals("mail.not-delivered.refused", DeliveryProblem.keyOf("5.7.1"));
        assertEquals(
                "mail.not-delivered.unknown",
                DeliveryProblem.keyOf(new MessagingException("550 5.1.1 <x>: Recipient address rejected")));
    }
}
