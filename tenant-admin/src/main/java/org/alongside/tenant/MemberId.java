package org.alongside.tenant;

import java.util.UUID;
import org.alongside.shared.Ids;

/** A person who works for a tenant. */
public record MemberId(UUID value) {

    /** @throws org.alongside.shared.NotFoundException if the text is no id */
    public static MemberId fromString(String text) {
        return new MemberId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
