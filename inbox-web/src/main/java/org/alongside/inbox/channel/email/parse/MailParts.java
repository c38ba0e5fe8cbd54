package org.alongside.inbox.channel.email.parse;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Walks through the parts of one mail, within limits, and gathers text and files. A part that cannot be read becomes a
 * file as it is; what is beyond a limit is left out and said.
 */
final class MailParts {

    static final int MOST_PARTS = 200;
    static final int DEEPEST = 20;
    static final int MOST_FILES = 20;
    static final long LARGEST_TOTAL = 25L * 1024 * 1024;
    private static final int START_OF_REPORT = 64 * 1024;

    private final StringBuilder text = new StringBuilder();
    private final List<MailFile> files = new ArrayList<>();
    private final Set<String> unread = new LinkedHashSet<>();
    private final StringBuilder report = new StringBuilder();
    private int parts;
    private long total;

    private MailParts() {}

    MailParts(Part mail) {
        walk(mail, 0);
    }

    /** Of a mail that is too large. */
    static MailParts leftOut() {
        MailParts none = new MailParts();
        none.unread.add("mail.unread.size");
        return none;
    }

    String text() {
        return text.toString().strip();
    }

    List<MailFile> files() {
        return files;
    }

    List<String> unread() {
        return List.copyOf(unread);
    }

    /** What mail servers say in a report, with the headers of the mail that it is about. */
    String report() {
        return report.toString();
    }

    private void walk(Part part, int depth) {
        parts++;
        if (parts > MOST_PARTS) {
            unread.add("mail.unread.parts");
            return;
        }
        try {
            if (depth < DEEPEST && part.isMimeType("multipart/*") && part instanceof MimePart outer) {
                // Past the handlers of content types, which the server's class loaders may not find.
                walkAll(
                        new MimeMultipart(new MimePartDataSource(outer)),
                        part.isMimeType("multipart/alternative"),
                        depth);
            } else {
                leaf(part);
            }
        } catch (MessagingException | IOException | RuntimeException broken) {
            unread.add("mail.unread.broken");
            asItIs(part);
        }
    }

    private void walkAll(Multipart inner, boolean alternatives, int depth) throws MessagingException {
        if (alternatives) {
            alternative(inner, depth);
            return;
        }
        for (int at = 0; at < inner.getCount() && parts <= MOST_PARTS; at++) {
            walk(inner.getBodyPart(at), depth + 1);
        }
    }

    /** The plain text says the same as the HTML, if it says anything; what is no text is taken in any case. */
    private void alternative(Multipart inner, int depth) throws MessagingException {
        int before = text.length();
        for (int at = 0; at < inner.getCount() && parts <= MOST_PARTS; at++) {
            Part part = inner.getBodyPart(at);
            boolean again = text.length() > before && part.isMimeType("text/*") && !named(part);
            if (!again) {
                walk(part, depth + 1);
            }
        }
    }

    private void leaf(Part part) throws MessagingException, IOException {
        byte[] content = Content.of(part, unread);
        if (part.isMimeType("message/delivery-status")
                || part.isMimeType("text/rfc822-headers")
                || part.isMimeType("message/rfc822")) {
            report.append('\n').append(Charsets.text(start(content), "")).append('\n');
        }
        if (part.isMimeType("text/plain") && !named(part)) {
            append(Charsets.text(content, part.getContentType()));
        } else if (part.isMimeType("text/html") && !named(part)) {
            append(HtmlText.of(Charsets.text(content, part.getContentType())));
        } else if (!part.isMimeType("message/delivery-status") && !part.isMimeType("text/rfc822-headers")) {
            keep(new MailFile(name(part), type(part), content, shown(part)));
        }
    }

    private static byte[] start(byte[] content) {
        return Arrays.copyOf(content, Math.min(content.length, START_OF_REPORT));
    }

    /** The database keeps no zero character. */
    private void append(String read) {
        String words = read.replace("\0", "");
        total += words.length();
        if (total > LARGEST_TOTAL) {
            unread.add("mail.unread.size");
        } else if (!words.isBlank()) {
            text.append(text.isEmpty() ? "" : "\n\n").append(words.strip());
        }
    }

    private void keep(MailFile file) {
        total += file.content().length;
        if (files.size() >= MOST_FILES) {
            unread.add("mail.unread.files");
        } else if (total > LARGEST_TOTAL) {
            unread.add("mail.unread.size");
        } else if (file.content().length > 0) {
            files.add(file);
        }
    }

    private void asItIs(Part part) {
        try {
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            part.writeTo(raw);
            keep(new MailFile("unread-part.eml", "message/rfc822", raw.toByteArray(), false));
        } catch (MessagingException | IOException | RuntimeException nothing) {
            // The mail stays in the mailbox, and the agent is told that a part is missing.
        }
    }

    private static boolean named(Part part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
    }

    private static boolean shown(Part part) throws MessagingException {
        return part instanceof MimePart inline
                && inline.getContentID() != null
                && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
    }

    private static String name(Part part) throws MessagingException {
        String given = part.getFileName() == null ? "" : Headers.readable(part.getFileName(), 150);
        if (!given.isEmpty()) {
            return given;
        }
        return part.isMimeType("message/rfc822") ? "message.eml" : part.isMimeType("image/*") ? "image" : "file";
    }

    private static String type(Part part) throws MessagingException {
        String type = part.getContentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.matches("[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,80}") ? type : "application/octet-stream";
    }
}
