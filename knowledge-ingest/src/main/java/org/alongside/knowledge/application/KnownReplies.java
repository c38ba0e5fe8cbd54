package org.alongside.knowledge.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.knowledge.ApprovedReplies;
import org.alongside.knowledge.ApprovedReply;
import org.alongside.knowledge.ReadyReply;
import org.alongside.knowledge.ReplyMoment;
import org.alongside.knowledge.ReplyVersion;
import org.alongside.knowledge.domain.ReplyChoice;
import org.alongside.knowledge.domain.ReplyRules;
import org.alongside.shared.TenantId;

/**
 * Approved replies as every message that the assistant may answer needs them: remembered for two seconds, so that a
 * turn needs no transaction for them. What this node changes it forgets at once.
 */
@ApplicationScoped
class KnownReplies implements ApprovedReplies {

    private static final Duration TRUSTED = Duration.ofSeconds(2);
    private static final int MOST_TENANTS = 1_000;

    private record Known(List<ApprovedReply> replies, Map<String, Integer> plans) {}

    private final KeepingReplies replies;
    private final KeepingPlans plans;
    private final Cache<TenantId, Known> known;

    @Inject
    KnownReplies(KeepingReplies replies, KeepingPlans plans, Clock clock) {
        this.replies = replies;
        this.plans = plans;
        Ticker ticker = () -> clock.millis() * 1_000_000;
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(TRUSTED)
                .maximumSize(MOST_TENANTS)
                .ticker(ticker)
                .build();
    }

    @Override
    public Optional<ReadyReply> choose(TenantId tenant, List<String> intents, ReplyMoment moment) {
        Known now = known.get(tenant, key -> new Known(replies.all(key), plans.all(key)));
        return intents.stream()
                .flatMap(intent -> of(intent, now, moment).stream())
                .findFirst();
    }

    private static Optional<ReadyReply> of(String intent, Known now, ReplyMoment moment) {
        List<ApprovedReply> candidates = now.replies().stream()
                .filter(reply -> reply.intent().equals(intent))
                .toList();
        return ReplyChoice.among(candidates, ReplyRules.most(now.plans(), intent), moment);
    }

    @Override
    public List<ApprovedReply> all(TenantId tenant) {
        return replies.all(tenant);
    }

    @Override
    public ApprovedReply byId(TenantId tenant, UUID id) {
        return replies.byId(tenant, id);
    }

    @Override
    public ApprovedReply save(TenantId tenant, ApprovedReply reply, String by) {
        ApprovedReply saved = replies.save(tenant, reply, by);
        known.invalidate(tenant);
        return saved;
    }

    @Override
    public void saveAll(TenantId tenant, List<ApprovedReply> changed, String by) {
        replies.saveAll(tenant, changed, by);
        known.invalidate(tenant);
    }

    @Override
    public void remove(TenantId tenant, UUID id) {
        replies.remove(tenant, id);
        known.invalidate(tenant);
    }

    @Override
    public List<ApprovedReply> removed(TenantId tenant) {
        return replies.removed(tenant);
    }

    @Override
    public void restore(TenantId tenant, UUID id) {
        replies.restore(tenant, id);
        known.invalidate(tenant);
    }

    @Override
    public List<ReplyVersion> versions(TenantId tenant, UUID id) {
        return replies.versions(tenant, id);
    }

    @Override
    public void raise(TenantId tenant, UUID id) {
        replies.raise(tenant, id);
        known.invalidate(tenant);
    }

    @Override
    public Map<String, Integer> plans(TenantId tenant) {
        return plans.all(tenant);
    }

    @Override
    public void plan(TenantId tenant, String intent, int most) {
        plans.save(tenant, intent, most);
        known.invalidate(tenant);
    }
}
