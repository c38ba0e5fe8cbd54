package org.alongside.inbox.api;

import java.util.List;
import org.alongside.routing.ContactProfile;

/** A contact for programs. */
public record ContactJson(String id, String name, List<KeyJson> keys, boolean highValue, boolean churnRisk) {

    /** @param kind VISITOR, EMAIL, PHONE, EXTERNAL, WHATSAPP or TELEGRAM */
    public record KeyJson(String kind, String value) {}

    public record Page(List<ContactJson> items) {}

    static ContactJson of(ContactProfile profile) {
        return new ContactJson(
                profile.id().toString(),
                profile.name(),
                profile.keys().stream()
                        .map(key -> new KeyJson(key.kind().name(), key.value()))
                        .toList(),
                profile.regard().highValue(),
                profile.regard().churnRisk());
    }
}
