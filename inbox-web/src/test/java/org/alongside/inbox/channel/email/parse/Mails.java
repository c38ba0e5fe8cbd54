package org.alongside.inbox.channel.email.parse;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Mails as they come over the line. */
final class Mails {

    private Mails() {}

    static ReadMail read(String... lines) {
        return read(StandardCharsets.UTF_8, lines);
    }

    static ReadMail read(Charset charset, String... lines) {
        return read(String.join("\r\n", lines).getBytes(charset));
    }

    static ReadMail read(byte[] raw) {
        try {
            return MailReading.read(
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** A mail of Dana's with these headers, and text. */
    static ReadMail withHeaders(String... headers) {
        return read("From: Dana <Dana@Customer.example>\r\n" + String.join("\r\n", headers), "", "Hello");
    }
}
