package org.alongside.shared;

import java.util.UUID;

/** A business that uses the platform. Every record belongs to exactly one. */
public record TenantId(UUID value) {

    /** @throws NotFoundException if the text is no id, so that a guessed address answers like an absent one */
    public static TenantId fromString(String text) {
        return new TenantId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
