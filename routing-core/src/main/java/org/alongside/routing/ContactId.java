package org.alongside.routing;

import java.util.UUID;
import org.alongside.shared.Ids;

/** A tenant's customer, as a person across channels. */
public record ContactId(UUID value) {

    /** @throws org.alongside.shared.NotFoundException if the text is no id */
    public static ContactId fromString(String text) {
        return new ContactId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
