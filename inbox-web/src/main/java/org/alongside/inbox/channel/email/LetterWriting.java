package org.alongside.inbox.channel.email;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParameterList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Date;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.routing.Attachments.Content;
import org.jsoup.nodes.Entities;

/**
 * From a letter to the bytes of a mail: plain text, the same as HTML, and the files. Equal letters give equal mails.
 */
final class LetterWriting {

    /** Only letters of ours have this header. */
    static final String AUTHOR = "Alongside-Author";

    private static final int LONGEST_LINE = 76;

    private LetterWriting() {}

    static byte[] bytes(Letter letter) {
        try {
            MimeMultipart mail = new MimeMultipart("mixed");
            mail.addBodyPart(nested(words(letter)));
            for (Content file : letter.files()) {
                mail.addBodyPart(file(file));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (String line : headers(letter, mail.getContentType())) {
                out.writeBytes((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
            out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
            mail.writeTo(out);
            return out.toByteArray();
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Iterable<String> headers(Letter letter, String contentType) throws UnsupportedEncodingException {
        Stream<String> always = Stream.of(
                "Message-ID: " + letter.messageId(),
                "Date: " + new MailDateFormat().format(Date.from(letter.at())),
                "From: " + new InternetAddress(letter.address(), letter.fromName(), "UTF-8"),
                "To: " + letter.to(),
                "Subject: " + MimeUtility.fold(9, MimeUtility.encodeText(letter.subject(), "UTF-8", "B")),
                "MIME-Version: 1.0",
                "Content-Type: " + contentType,
                AUTHOR + ": " + letter.author());
        Stream<String> sometimes = Stream.of(
                        letter.copies().isEmpty() ? "" : "Cc: " + String.join(",\r\n ", letter.copies()),
                        letter.replyTo().map(address -> "Reply-To: " + address).orElse(""),
                        letter.inReplyTo().map(id -> "In-Reply-To: " + id).orElse(""),
                        letter.references().isEmpty() ? "" : "References: " + String.join("\r\n ", letter.references()),
                        letter.automatic() ? "Auto-Submitted: auto-replied" : "",
                        letter.automatic() ? "X-Auto-Response-Suppress: All" : "")
                .filter(line -> !line.isEmpty());
        return Stream.concat(always, sometimes).toList();
    }

    private static MimeMultipart words(Letter letter) throws MessagingException {
        MimeMultipart words = new MimeMultipart("alternative");
        words.addBodyPart(part("text/plain; charset=utf-8", plain(letter)));
        words.addBodyPart(part("text/html; charset=utf-8", html(letter)));
        return words;
    }

    private static String plain(Letter letter) {
        return Stream.of(
                        letter.text(),
                        letter.notice(),
                        letter.signature().isEmpty() ? "" : "-- \n" + letter.signature())
                .filter(block -> !block.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String html(Letter letter) {
        String person = letter.personLink()
                .map(link -> "<p><a href=\"" + Entities.escape(link) + "\">" + Entities.escape(letter.personLabel())
                        + "</a></p>")
                .orElse("");
        return "<!DOCTYPE html><html><body>" + paragraphs(letter.text(), "")
                + paragraphs(letter.notice(), " style=\"color:#555;font-size:0.9em\"") + person
                + paragraphs(letter.signature(), "") + "</body></html>";
    }

    /** Whatever stands in the text, it stays text. */
    private static String paragraphs(String text, String style) {
        return Stream.of(text.split("\n\\s*\n"))
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph ->
                        "<p" + style + ">" + Entities.escape(paragraph.strip()).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining());
    }

    private static MimeBodyPart part(String type, String text) throws MessagingException {
        return part(type, "", text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static MimeBodyPart file(Content file) throws MessagingException {
        ParameterList name = new ParameterList();
        name.set("filename", file.attachment().name(), "utf-8");
        String type = file.attachment().type().matches("[\\w.+-]+/[\\w.+-]+")
                        && !file.attachment().type().startsWith("multipart/")
                        && !file.attachment().type().startsWith("message/")
                ? file.attachment().type()
                : "application/octet-stream";
        return part(type, "attachment" + name.toString("Content-Disposition: attachment".length()), file.bytes());
    }

    private static MimeBodyPart part(String type, String disposition, byte[] content) throws MessagingException {
        InternetHeaders headers = new InternetHeaders();
        headers.addHeader("Content-Type", type);
        headers.addHeader("Content-Transfer-Encoding", "base64");
        if (!disposition.isEmpty()) {
            headers.addHeader("Content-Disposition", disposition);
        }
        return new MimeBodyPart(
                headers,
                Base64.getMimeEncoder(LONGEST_LINE, new byte[] {'\r', '\n'}).encode(content));
    }

    private static MimeBodyPart nested(MimeMultipart inner) throws MessagingException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        inner.writeTo(out);
        InternetHeaders headers = new InternetHeaders();
        headers.addHeader("Content-Type", inner.getContentType());
        return new MimeBodyPart(headers, out.toByteArray());
    }
}
