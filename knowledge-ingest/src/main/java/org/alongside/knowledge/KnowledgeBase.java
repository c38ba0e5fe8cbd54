package org.alongside.knowledge;

import java.util.List;
import org.alongside.shared.TenantId;

/** Search over what a tenant knows, from an index of its own. Thread-safe; opens no transaction while searching. */
public interface KnowledgeBase {

    /** The best passages, best first; empty when nothing fits. Sees a source within two seconds of its indexing. */
    List<Passage> search(TenantId tenant, Question question);

    /** @throws org.alongside.shared.NotFoundException if there is none, or it is no longer in force */
    Passage passage(TenantId tenant, PassageId passage);
}
