package org.alongside.knowledge;

import java.util.UUID;
import org.alongside.shared.Ids;

/** An ingested document. */
public record SourceId(UUID value) {

    /** @throws org.alongside.shared.NotFoundException if the text is no id */
    public static SourceId fromString(String text) {
        return new SourceId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
