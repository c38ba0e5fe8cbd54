package org.alongside.inbox.api;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alongside.routing.ContactKey;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/** Reads by what a program knows a contact. */
final class ContactKeys {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,255}");
    private static final Pattern PHONE = Pattern.compile("\\+[0-9]{6,15}");
    private static final int LONGEST = 200;

    private ContactKeys() {}

    /** The first of: the business's own id, the e-mail address, the number. */
    static ContactKey of(InboundApi.@Nullable Who who) {
        return Optional.ofNullable(who)
                .flatMap(known -> external(known).or(() -> email(known)).or(() -> phone(known)))
                .orElseThrow(() -> new RefusedException("thread.api.contact"));
    }

    static String name(InboundApi.@Nullable Who who) {
        return who == null || who.name() == null ? "" : who.name();
    }

    private static Optional<ContactKey> external(InboundApi.Who who) {
        return text(who.externalId())
                .filter(id -> id.length() <= LONGEST)
                .map(id -> new ContactKey(ContactKey.Kind.EXTERNAL, id));
    }

    private static Optional<ContactKey> email(InboundApi.Who who) {
        return text(who.email())
                .map(address -> address.toLowerCase(Locale.ROOT))
                .filter(address -> EMAIL.matcher(address).matches())
                .map(address -> new ContactKey(ContactKey.Kind.EMAIL, address));
    }

    private static Optional<ContactKey> phone(InboundApi.Who who) {
        return text(who.phone())
                .map(number -> number.replaceAll("[ ()-]", ""))
                .filter(number -> PHONE.matcher(number).matches())
                .map(number -> new ContactKey(ContactKey.Kind.PHONE, number));
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(known -> !known.isEmpty());
    }
}
