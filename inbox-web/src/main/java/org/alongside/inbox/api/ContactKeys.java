package org.alongside.inbox.api;

import java.util.Optional;
import java.util.function.Function;
import org.alongside.routing.ContactKey;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/** Reads by what a program knows a contact. */
final class ContactKeys {

    private ContactKeys() {}

    /** The first of: the business's own id, the e-mail address, the number. */
    static ContactKey of(InboundApi.@Nullable Who who) {
        return Optional.ofNullable(who)
                .flatMap(known -> key(known.externalId(), ContactKey::external)
                        .or(() -> key(known.email(), ContactKey::email))
                        .or(() -> key(known.phone(), ContactKey::phone)))
                .orElseThrow(() -> new RefusedException("thread.api.contact"));
    }

    static String name(InboundApi.@Nullable Who who) {
        return who == null || who.name() == null ? "" : who.name();
    }

    private static Optional<ContactKey> key(@Nullable String text, Function<String, Optional<ContactKey>> read) {
        return Optional.ofNullable(text).flatMap(read);
    }
}
