package org.alongside.knowledge;

import java.util.UUID;
import org.alongside.shared.Ids;

/** A quotable piece of a source. */
public record PassageId(UUID value) {

    /** @throws org.alongside.shared.NotFoundException if the text is no id */
    public static PassageId fromString(String text) {
        return new PassageId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
