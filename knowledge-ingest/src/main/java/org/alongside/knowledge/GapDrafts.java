package org.alongside.knowledge;

import java.util.List;
import java.util.Optional;
import org.alongside.shared.TenantId;

/** A language model as the writer of what could close a gap. Slow and networked: never called inside a transaction. */
public interface GapDrafts {

    /** Whether the business has a model that may be asked now. */
    boolean available(TenantId tenant);

    /**
     * Out of what agents answered, in the language of the gap.
     *
     * @param answers without data of customers, at least one
     * @return nothing when the model did not answer, or said what stands in none of the answers
     */
    Optional<String> draft(TenantId tenant, Gap gap, List<String> answers);
}
