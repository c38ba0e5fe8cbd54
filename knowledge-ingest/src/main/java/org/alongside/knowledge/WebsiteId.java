package org.alongside.knowledge;

import java.util.UUID;
import org.alongside.shared.Ids;

/** A web site whose pages are sources. */
public record WebsiteId(UUID value) {

    /** @throws org.alongside.shared.NotFoundException if the text is no id */
    public static WebsiteId fromString(String text) {
        return new WebsiteId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
