package org.alongside.metrics;

import org.alongside.shared.TenantId;

/** Carries a notice to a person; implemented above metrics. Called outside transactions. */
public interface NoticeSender {

    /**
     * Within 30 seconds. The same notice to the same address is the same letter, however often it is handed over.
     *
     * @return what became of it; nothing is thrown
     */
    Sent send(TenantId tenant, Notice notice, String address);

    /** @param problem key of a text, or empty when it was taken */
    record Sent(Result result, String problem) {}

    enum Result {
        TAKEN,
        /** To be tried again. */
        LATER,
        /** Trying again would change nothing. */
        REFUSED
    }
}
