package org.alongside.knowledge;

import java.util.List;
import org.alongside.shared.TenantId;

/** Search over what a tenant knows, from an index of its own. Thread-safe; opens no transaction while searching. */
public interface KnowledgeBase {

    /** The best passages, best first; empty when nothing fits. Sees a source within two seconds of its indexing. */
    List<Passage> search(TenantId tenant, Question question);

    /**
     * Those of the passages that have to do with a subject, in the same order.
     *
     * @param subject a few words in the passages' own language
     * @param least share of the subject's weighted words that a passage must hold, 0..1
     */
    List<Passage> about(TenantId tenant, String subject, double least, List<Passage> passages);

    /** @throws org.alongside.shared.NotFoundException if there is none, or it is no longer in force */
    Passage passage(TenantId tenant, PassageId passage);

    /**
     * The passage as an earlier answer quoted it, in force or not.
     *
     * @throws org.alongside.shared.NotFoundException if there is none, it was removed, or its day has not come yet
     */
    Cited cited(TenantId tenant, PassageId passage);
}
