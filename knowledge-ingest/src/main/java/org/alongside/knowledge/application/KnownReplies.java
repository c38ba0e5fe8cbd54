package org.alongside.knowledge.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.alongside.knowledge.ApprovedReplies;
import org.alongside.knowledge.ApprovedReply;
import org.alongside.shared.TenantId;

/**
 * Approved replies as every message that the assistant may answer needs them: remembered for two seconds, so that a
 * turn needs no transaction for them. What this node changes it forgets at once.
 */
@ApplicationScoped
class KnownReplies implements ApprovedReplies {

    private static final Duration TRUSTED = Duration.ofSeconds(2);
    private static final int MOST_TENANTS = 1_000;

    private final KeepingReplies replies;
    private final Cache<TenantId, List<ApprovedReply>> known;

    @Inject
    KnownReplies(KeepingReplies replies, Clock clock) {
        this.replies = replies;
        Ticker ticker = () -> clock.millis() * 1_000_000;
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(TRUSTED)
                .maximumSize(MOST_TENANTS)
                .ticker(ticker)
                .build();
    }

    @Override
    public Optional<ApprovedReply> find(TenantId tenant, String intent, String language) {
        return known.get(tenant, replies::all).stream()
                .filter(reply ->
                        reply.intent().equals(intent) && reply.language().equals(language))
                .findFirst();
    }

    @Override
    public List<ApprovedReply> all(TenantId tenant) {
        return replies.all(tenant);
    }

    @Override
    public ApprovedReply save(TenantId tenant, ApprovedReply reply) {
        ApprovedReply saved = replies.save(tenant, reply);
        known.invalidate(tenant);
        return saved;
    }

    @Override
    public void saveAll(TenantId tenant, List<ApprovedReply> changed) {
        replies.saveAll(tenant, changed);
        known.invalidate(tenant);
    }

    @Override
    public void remove(TenantId tenant, String intent, String language) {
        replies.remove(tenant, intent, language);
        known.invalidate(tenant);
    }
}
