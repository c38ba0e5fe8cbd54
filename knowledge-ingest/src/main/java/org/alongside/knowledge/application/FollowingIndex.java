package org.alongside.knowledge.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.knowledge.index.PassageIndex;
import org.alongside.knowledge.store.IndexFeed;
import org.alongside.shared.TenantId;

/**
 * Keeps this node's search indexes in step with the database, which is the truth: whatever the index has missed, for
 * whatever reason, is fed to it. An index that is missing or damaged has missed everything.
 */
@ApplicationScoped
public class FollowingIndex {

    private final PassageIndex index;
    private final IndexFeed feed;
    private final Set<TenantId> followed = ConcurrentHashMap.newKeySet();

    @Inject
    public FollowingIndex(PassageIndex index, IndexFeed feed) {
        this.index = index;
        this.feed = feed;
    }

    /** Brings the tenant's index up to date. Never call it inside a transaction: it writes files. */
    void follow(TenantId tenant) {
        feed.since(tenant, index.version(tenant)).ifPresent(changes -> index.apply(tenant, changes));
        followed.add(tenant);
    }

    /** Brings the index up to date once in the life of this node; later changes are followed as they happen. */
    void ensure(TenantId tenant) {
        if (!followed.contains(tenant)) {
            follow(tenant);
        }
    }

    /** Follows those tenants that this node searches and that changed elsewhere. */
    void follow(Map<TenantId, Long> versions) {
        versions.forEach((tenant, version) -> {
            if (followed.contains(tenant) && index.version(tenant) < version) {
                follow(tenant);
            }
        });
    }
}
