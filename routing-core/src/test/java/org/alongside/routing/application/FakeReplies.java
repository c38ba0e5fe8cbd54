package org.alongside.routing.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.knowledge.ApprovedReplies;
import org.alongside.knowledge.ApprovedReply;
import org.alongside.knowledge.Markets;
import org.alongside.knowledge.ReadyReply;
import org.alongside.knowledge.ReplyMoment;
import org.alongside.knowledge.ReplyVersion;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;

/** Says what a test lets it say, and remembers the moment for which it was asked. */
final class FakeReplies implements ApprovedReplies, Markets {

    final List<ApprovedReply> replies = new ArrayList<>();
    final List<ReplyMoment> moments = new ArrayList<>();
    final Map<UUID, String> marketsOfContacts = new HashMap<>();
    Function<ReplyMoment, Optional<ReadyReply>> chosen = moment -> Optional.empty();
    String marketOfInbox = "";

    @Override
    public Optional<ReadyReply> choose(TenantId tenant, List<String> intents, ReplyMoment moment) {
        moments.add(moment);
        return chosen.apply(moment);
    }

    @Override
    public List<ApprovedReply> all(TenantId tenant) {
        return List.copyOf(replies);
    }

    @Override
    public ApprovedReply byId(TenantId tenant, UUID id) {
        throw new NotFoundException();
    }

    @Override
    public ApprovedReply save(TenantId tenant, ApprovedReply reply, String by) {
        replies.add(reply);
        return reply;
    }

    @Override
    public void saveAll(TenantId tenant, List<ApprovedReply> all, String by) {}

    @Override
    public void remove(TenantId tenant, UUID id) {}

    @Override
    public List<ApprovedReply> removed(TenantId tenant) {
        return List.of();
    }

    @Override
    public void restore(TenantId tenant, UUID id) {}

    @Override
    public List<ReplyVersion> versions(TenantId tenant, UUID id) {
        return List.of();
    }

    @Override
    public void raise(TenantId tenant, UUID id) {}

    @Override
    public Map<String, Integer> plans(TenantId tenant) {
        return Map.of();
    }

    @Override
    public void plan(TenantId tenant, String intent, int most) {}

    @Override
    public String of(TenantId tenant, InboxId inbox, UUID contact) {
        return marketsOfContacts.getOrDefault(contact, marketOfInbox);
    }

    @Override
    public Map<InboxId, String> ofInboxes(TenantId tenant) {
        return Map.of();
    }

    @Override
    public void inbox(TenantId tenant, InboxId inbox, String market) {
        marketOfInbox = market;
    }

    @Override
    public void contact(TenantId tenant, UUID contact, String market) {
        marketsOfContacts.put(contact, market);
    }
}
