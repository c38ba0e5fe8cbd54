package org.alongside.routing;

import org.alongside.shared.TenantId;

/** Asks the connected model one harmless question. Networked: not inside a transaction. */
public interface ModelTrials {

    Outcome attempt(TenantId tenant);

    /**
     * @param worked whether it answered in the agreed form
     * @param problem what went wrong, by the class of the failure; empty if it worked
     * @param millis how long it took
     */
    record Outcome(boolean worked, String problem, long millis, long tokens) {}
}
