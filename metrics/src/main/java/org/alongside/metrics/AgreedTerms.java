package org.alongside.metrics;

import org.alongside.shared.TenantId;

/** Keeps what was agreed on. */
public interface AgreedTerms {

    /** {@link Terms#NONE} while nothing was. */
    Terms of(TenantId tenant);

    /** Replaces all of it, and writes it into the conduct record. */
    void save(TenantId tenant, Terms terms, String by);
}
