package org.alongside.inbox.channel.email.parse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailReadingTest {

    @Test
    void readsWhoWroteWhatToWhom() {
        ReadMail mail = Mails.read(
                "Message-ID: <a1@customer.example>",
                "From: =?utf-8?B?QW5hIFDDqXJleg==?= <Ana@Customer.Example>",
                "To: Help <help@shop.example>",
                "Cc: partner@customer.example",
                "Subject: =?iso-8859-1?Q?Devoluci=F3n?=",
                "References: <one@shop.example> <two@shop.example>",
                "In-Reply-To: <two@shop.example>",
                "",
                "Hola");

        assertEquals("<a1@customer.example>", mail.messageId());
        assertEquals("ana@customer.example", mail.from());
        assertEquals("Ana Pérez", mail.name());
        assertEquals(List.of("help@shop.example"), mail.to());
        assertEquals(List.of("partner@customer.example"), mail.copied());
        assertEquals("Devolución", mail.subject());
        assertEquals(List.of("<one@shop.example>", "<two@shop.example>"), mail.references());
        assertEquals("Hola", mail.said());
        assertEquals(List.of(), mail.unread());
    }

    @Test
    void takesThePlainTextOfAlternatives() {
        ReadMail mail = Mails.read(
                "From: a@b.example",
                "Content-Type: multipart/alternative; boundary=x",
                "",
                "--x",
                "Content-Type: text/plain",
                "",
                "Plain",
                "--x",
                "Content-Type: text/html",
                "",
                "<p>Rich</p>",
                "--x--");

        assertEquals("Plain", mail.said());
        assertEquals(List.of(), mail.files());
    }

    @Test
    void takesTheHtmlWherePlainTextIsEmpty() {
        ReadMail mail = Mails.read(
                "From: a@b.example",
                "Content-Type: multipart/alternative; boundary=x",
                "",
                "--x",
                "Content-Type: text/plain",
                "",
                " ",
                "--x",
                "Content-Type: text/html",
                "",
                "<p>Rich <script>alert(1)</script>text</p>",
                "--x--");

        assertEquals("Rich text", mail.said());
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "x-no-such-charset", "utf-8", "us-ascii"})
    void readsLatinWhateverItsCharsetIsSaidToBe(String declared) {
        ReadMail mail = Mails.read(
                Charset.forName("windows-1252"),
                "From: a@b.example",
                "Content-Type: text/plain; charset=" + declared,
                "Content-Transfer-Encoding: 8bit",
                "",
                "El camión no llegó");

        assertEquals("El camión no llegó", mail.said());
    }

    @Test
    void keepsFilesWithTheirNames() {
        byte[] bytes = {1, 2, 3};
        ReadMail mail = Mails.read(
                "From: a@b.example",
                "Content-Type: multipart/mixed; boundary=x",
                "",
                "--x",
                "",
                "See the file",
                "--x",
                "Content-Type: application/pdf",
                "Content-Transfer-Encoding: base64",
                "Content-Disposition: attachment; filename*=utf-8''factura%20n%C2%BA1.pdf",
                "",
                Base64.getEncoder().encodeToString(bytes),
                "--x--");

        assertEquals("factura nº1.pdf", mail.files().get(0).name());
        assertEquals("application/pdf", mail.files().get(0).type());
        assertArrayEquals(bytes, mail.files().get(0).content());
    }

    @Test
    void tellsPicturesFromLogos() {
        ReadMail mail = Mails.read(
                "From: a@b.example",
                "Content-Type: multipart/related; boundary=x",
                "",
                "--x",
                "Content-Type: text/html",
                "",
                "<p>It is broken <img src='cid:photo'></p><img src='cid:logo'>",
                picture("photo", 20_000),
                picture("logo", 900),
                "--x--");

        assertEquals(List.of("photo.png"), names(mail.files()));
        assertEquals(List.of("logo.png"), names(mail.decorations()));
    }

    private static String picture(String name, int bytes) {
        return String.join(
                "\r\n",
                "--x",
                "Content-Type: image/png; name=" + name + ".png",
                "Content-ID: <" + name + ">",
                "Content-Disposition: inline; filename=" + name + ".png",
                "Content-Transfer-Encoding: base64",
                "",
                Base64.getMimeEncoder().encodeToString(new byte[bytes]));
    }

    private static List<String> names(List<MailFile> files) {
        return files.stream().map(MailFile::name).toList();
    }

    @Test
    void keepsAForwardedMailAsAFile() {
        ReadMail mail = Mails.read(
                "From: a@b.example",
                "Content-Type: multipart/mixed; boundary=x",
                "",
                "--x",
                "",
                "Look at this",
                "--x",
                "Content-Type: message/rfc822",
                "",
                "From: other@b.example",
                "Subject: Inner",
                "",
                "Inner text",
                "--x--");

        assertEquals("Look at this", mail.said());
        assertEquals("message.eml", mail.files().get(0).name());
        assertTrue(new String(mail.files().get(0).content(), StandardCharsets.UTF_8).contains("Inner text"));
    }

    @Test
    void takesTheReplyAddressOfAForm() {
        ReadMail mail = Mails.withHeaders("Reply-To: Eve <eve@other.example>");

        assertEquals(Optional.of("eve@other.example"), mail.replyTo());
        assertEquals(
                Optional.empty(),
                Mails.withHeaders("Reply-To: dana@customer.example").replyTo());
    }

    @Test
    void noticesSeveralSenders() {
        assertTrue(Mails.read("From: a@b.example, c@d.example", "", "x").severalSenders());
        assertTrue(Mails.read("From: a@b.example", "From: c@d.example", "", "x").severalSenders());
        assertFalse(Mails.read("From: a@b.example", "", "x").severalSenders());
    }
}
