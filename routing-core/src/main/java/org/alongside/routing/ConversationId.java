package org.alongside.routing;

import java.util.UUID;
import org.alongside.shared.Ids;

/** A conversation. */
public record ConversationId(UUID value) {

    /** @throws org.alongside.shared.NotFoundException if the text is no id */
    public static ConversationId fromString(String text) {
        return new ConversationId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
