package org.alongside.routing;

import java.util.Optional;
import org.alongside.shared.TenantId;

/** Tries a sentence on the policy in force: nothing is stored, nobody is answered. Not inside a transaction. */
public interface Trials {

    /** @return what would be understood and decided; empty before the first policy is in force */
    Optional<Trial> attempt(TenantId tenant, String text);

    /** As the first message of a new conversation. */
    record Trial(int policyNumber, Understood understood, RoutingDecision decision) {}
}
