package org.alongside.inbox.channel.email;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.alongside.inbox.channel.email.parse.MailReading;
import org.alongside.inbox.channel.email.parse.ReadMail;
import org.alongside.routing.Attachment;
import org.alongside.routing.Attachments.Content;
import org.junit.jupiter.api.Test;

class LetterWritingTest {

    private static final byte[] BYTES = {0, 1, 2, (byte) 200};

    private static Letter letter(String text, boolean automatic) {
        return new Letter(
                "<a.b@shop.example>",
                "help@shop.example",
                "Robin (asistente de IA), Almacén",
                "dana@customer.example",
                List.of("tom@customer.example"),
                Optional.of("help+a.b@shop.example"),
                "Re: Devolución de un pedido muy largo con muchas palabras que no caben en una línea",
                Optional.of("<theirs@customer.example>"),
                List.of("<first@customer.example>", "<theirs@customer.example>"),
                Instant.parse("2026-11-30T10:00:00Z"),
                text,
                "Una máquina lo escribió.",
                Optional.of("mailto:help@shop.example?subject=Re&body=Persona"),
                "Hablar con una persona",
                "Almacén S.A.",
                automatic,
                "ai",
                List.of(new Content(new Attachment(new UUID(0, 1), "factura nº1.pdf", "application/pdf", 4), BYTES)));
    }

    private static MimeMessage sent(Letter letter) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(LetterWriting.bytes(letter)));
    }

    @Test
    void carriesThreadAndAuthor() throws MessagingException {
        MimeMessage mail = sent(letter("Hola", true));

        assertEquals("<a.b@shop.example>", mail.getMessageID());
        assertEquals("<theirs@customer.example>", mail.getHeader("In-Reply-To", null));
        assertEquals(
                List.of("<first@customer.example>", "<theirs@customer.example>"),
                MailReading.read(mail).references());
        assertEquals("Robin (asistente de IA), Almacén", ((InternetAddress) mail.getFrom()[0]).getPersonal());
        assertTrue(mail.getSubject().startsWith("Re: Devolución de un pedido"), mail.getSubject());
        assertEquals("auto-replied", mail.getHeader("Auto-Submitted", null));
        assertEquals("ai", mail.getHeader("Alongside-Author", null));
        assertEquals("help+a.b@shop.example", mail.getHeader("Reply-To", null));
        assertEquals(Instant.parse("2026-11-30T10:00:00Z"), mail.getSentDate().toInstant());
    }

    @Test
    void mailOfAPersonIsNotAutomatic() throws MessagingException {
        MimeMessage mail = sent(letter("Hola", false));

        assertEquals(null, mail.getHeader("Auto-Submitted"));
        assertEquals(null, mail.getHeader("X-Auto-Response-Suppress"));
    }

    @Test
    void textAndFilesArriveAsTheyWere() throws MessagingException {
        ReadMail read = MailReading.read(sent(letter("¿Llegó?\n\nUn saludo", true)));

        assertTrue(read.said().startsWith("¿Llegó?\n\nUn saludo\n\nUna máquina lo escribió."), read.said());
        assertEquals("-- \nAlmacén S.A.", read.quoted());
        assertEquals("factura nº1.pdf", read.files().get(0).name());
        assertArrayEquals(BYTES, read.files().get(0).content());
    }

    @Test
    void whateverIsSaidStaysText() throws MessagingException, IOException {
        MimeMessage mail = sent(letter("<script>alert(1)</script> & <b>x</b>", true));
        MimeMultipart words = (MimeMultipart)
                ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
        String html = (String) words.getBodyPart(1).getContent();

        assertFalse(html.contains("<script>"), html);
        assertTrue(html.contains("&lt;script&gt;"), html);
        assertTrue(html.contains("href=\"mailto:help@shop.example?subject=Re&amp;body=Persona\""), html);
    }

    @Test
    void saidTwiceHasTheSameId() {
        assertEquals(
                new ThreadIds("s", "help@shop.example").messageId(new UUID(1, 2)),
                new ThreadIds("s", "help@shop.example").messageId(new UUID(1, 2)));
    }
}
