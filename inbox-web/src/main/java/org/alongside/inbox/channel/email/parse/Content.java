package org.alongside.inbox.channel.email.parse;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/** The bytes of a part, decoded; of a broken encoding what can be saved. */
final class Content {

    private static final int MOST = (int) MailParts.LARGEST_TOTAL + 1;

    private Content() {}

    /** @param unread told if something is broken */
    static byte[] of(Part part, Set<String> unread) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(MOST);
        } catch (IOException broken) {
            unread.add("mail.unread.broken");
            return saved(raw(part));
        }
    }

    private static byte[] raw(Part part) throws MessagingException, IOException {
        try (InputStream in = part instanceof MimeBodyPart body
                ? body.getRawInputStream()
                : part instanceof MimeMessage mail ? mail.getRawInputStream() : InputStream.nullInputStream()) {
            return in.readNBytes(MOST);
        }
    }

    /** Base64 with what does not belong there left out, as far as it makes whole bytes. */
    private static byte[] saved(byte[] raw) {
        String letters = new String(raw, StandardCharsets.ISO_8859_1).replaceAll("[^A-Za-z0-9+/]", "");
        return Base64.getDecoder().decode(letters.substring(0, letters.length() / 4 * 4));
    }
}
