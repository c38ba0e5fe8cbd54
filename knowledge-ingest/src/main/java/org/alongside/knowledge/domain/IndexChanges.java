package org.alongside.knowledge.domain;

import java.util.List;
import org.alongside.knowledge.SourceId;

/**
 * What happened to a tenant's sources since an earlier version.
 *
 * @param since the version that the changes build on; 0 replaces everything
 * @param version that the index stands at afterwards
 * @param changed sources whose earlier passages are no longer in force
 * @param passages that are in force now, of the changed sources
 */
public record IndexChanges(long since, long version, List<SourceId> changed, List<IndexedPassage> passages) {

    public IndexChanges {
        changed = List.copyOf(changed);
        passages = List.copyOf(passages);
    }
}
