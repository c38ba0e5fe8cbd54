package org.alongside.routing.domain.guard;

import java.util.Optional;
import org.alongside.routing.domain.guard.Reply.Cited;

/** What was written for agents is told to no customer, however it was found. */
final class AudienceGuard {

    private AudienceGuard() {}

    static Optional<String> found(Material material) {
        return material.reply().cited().stream()
                .filter(cited -> !cited.forCustomers())
                .map(Cited::heading)
                .findFirst();
    }
}
