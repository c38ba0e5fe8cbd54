package org.alongside.tenant;

import java.util.UUID;
import org.alongside.shared.Ids;

/** One connection of a tenant to a channel. */
public record InboxId(UUID value) {

    /** @throws org.alongside.shared.NotFoundException if the text is no id */
    public static InboxId fromString(String text) {
        return new InboxId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
