package org.alongside.knowledge.index;

import java.util.List;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.Question;
import org.alongside.knowledge.domain.IndexChanges;
import org.alongside.shared.TenantId;

/**
 * Search over the passages of each tenant. It is derived: everything in it can be fed again from the database, and
 * whoever feeds it asks for its version first. Thread-safe; opens no transaction.
 */
public interface PassageIndex {

    /** How far the tenant's index has followed the database; 0 if it is new, was damaged or has another format. */
    long version(TenantId tenant);

    /** Takes the changes in, all at once; visible to the next search. Changes that are not newer are ignored. */
    void apply(TenantId tenant, IndexChanges changes);

    /**
     * Best first; nothing for a tenant without an index.
     *
     * @throws DamagedIndexException if the index cannot be read; its version is then 0
     */
    List<Passage> search(TenantId tenant, Question question);

    /**
     * Those of the passages that hold at least so much of the subject, in the same order.
     *
     * @param least share of the subject's weighted words, 0..1
     * @throws DamagedIndexException as for a search
     */
    List<Passage> about(TenantId tenant, String subject, double least, List<Passage> passages);
}
