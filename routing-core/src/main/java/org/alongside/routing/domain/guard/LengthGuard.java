package org.alongside.routing.domain.guard;

import java.util.Optional;

/** Nobody reads a page in a chat. */
final class LengthGuard {

    private LengthGuard() {}

    static Optional<String> found(Material material) {
        int length = material.reply().text().length();
        return length > material.reply().wishes().longest() ? Optional.of(String.valueOf(length)) : Optional.empty();
    }
}
