package org.alongside.routing;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By what a contact is known at a channel.
 *
 * @param value secret-derived keys arrive hashed: the visitor token is stored as its SHA-256 in hex
 */
public record ContactKey(Kind kind, String value) {

    public enum Kind {
        VISITOR,
        /** In lower case. */
        EMAIL,
        /** Digits with a leading +. */
        PHONE,
        /** The business's own id of the contact. */
        EXTERNAL,
        /** The id that WhatsApp gives a person towards one business. */
        WHATSAPP,
        /** The id of a chat at Telegram. */
        TELEGRAM
    }

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,255}");
    private static final Pattern PHONE = Pattern.compile("\\+[0-9]{6,15}");
    private static final int LONGEST = 200;

    /** As a person or a program writes it; none if it is no address. */
    public static Optional<ContactKey> email(String text) {
        return Optional.of(text.strip().toLowerCase(Locale.ROOT))
                .filter(address -> EMAIL.matcher(address).matches())
                .map(address -> new ContactKey(Kind.EMAIL, address));
    }

    /** With the country's number; none if it is none. */
    public static Optional<ContactKey> phone(String text) {
        return Optional.of(text.replaceAll("[ ()-]", ""))
                .filter(number -> PHONE.matcher(number).matches())
                .map(number -> new ContactKey(Kind.PHONE, number));
    }

    /** Up to 200 characters. */
    public static Optional<ContactKey> external(String text) {
        return Optional.of(text.strip())
                .filter(id -> !id.isEmpty() && id.length() <= LONGEST)
                .map(id -> new ContactKey(Kind.EXTERNAL, id));
    }
}
