package org.alongside.inbox.channel.email;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.alongside.inbox.channel.email.parse.MailFile;
import org.alongside.inbox.channel.email.parse.ReadMail;
import org.alongside.routing.ContactKey;
import org.alongside.routing.Envelope;

/** By what a mail, and whoever wrote it, is known. */
final class MailKeys {

    /** After the address of a contact who is not, or may not be, the one of that address. */
    private static final String UNVERIFIED = ";unverified";

    private MailKeys() {}

    /** The same for the same mail, whatever its place; another for whoever copies a Message-ID. */
    static String dedupe(ReadMail mail) {
        MessageDigest digest = sha256();
        for (String part : new String[] {mail.messageId(), mail.shown(), mail.subject(), mail.said(), mail.quoted()}) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        for (MailFile file : mail.files()) {
            digest.update(file.content());
        }
        return "mail:" + HexFormat.of().formatHex(digest.digest()).substring(0, 40);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static ContactKey contact(String address) {
        return new ContactKey(ContactKey.Kind.EMAIL, address);
    }

    /** A contact apart from the one whose address it claims. */
    static ContactKey unverified(String address) {
        return contact(address + UNVERIFIED);
    }

    static String address(ContactKey key) {
        return key.value().replace(UNVERIFIED, "");
    }

    /** Whether that address is one of the mailbox itself, with or without something after a plus. */
    static boolean own(MailSettings settings, String address) {
        int at = address.lastIndexOf('@');
        int plus = address.indexOf('+');
        String bare = plus > 0 && plus < at ? address.substring(0, plus) + address.substring(at) : address;
        return bare.equals(settings.address());
    }

    static boolean copied(Envelope envelope, String recipient) {
        return !recipient.equals(envelope.from())
                && (envelope.copied().contains(recipient) || envelope.to().contains(recipient));
    }
}
