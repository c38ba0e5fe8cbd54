package org.alongside.knowledge.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.knowledge.ApprovedReply;
import org.alongside.knowledge.ReplyVersion;
import org.alongside.knowledge.domain.ReplyRules;
import org.alongside.knowledge.store.ReplyShelf;
import org.alongside.shared.Ids;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

/** What people released in advance, as it is stored. */
@ApplicationScoped
@InTenant
class KeepingReplies {

    private final ReplyShelf shelf;
    private final Ids ids;
    private final Clock clock;

    @Inject
    KeepingReplies(ReplyShelf shelf, Ids ids, Clock clock) {
        this.shelf = shelf;
        this.ids = ids;
        this.clock = clock;
    }

    List<ApprovedReply> all(TenantId tenant) {
        return shelf.all(tenant);
    }

    ApprovedReply byId(TenantId tenant, UUID id) {
        return shelf.byId(tenant, id).orElseThrow(NotFoundException::new);
    }

    ApprovedReply save(TenantId tenant, ApprovedReply wanted, String by) {
        ApprovedReply reply = ReplyRules.checked(wanted);
        Optional<ApprovedReply> namesake = shelf.named(tenant, reply.intent(), reply.name());
        boolean fresh = reply.id().equals(ApprovedReply.NEW);
        if (!fresh && namesake.isPresent() && !namesake.get().id().equals(reply.id())) {
            throw new RefusedException("knowledge.refused.reply-name-taken", "name");
        }
        Optional<ApprovedReply> before = fresh ? namesake : Optional.of(byId(tenant, reply.id()));
        if (before.filter(known -> sameWords(known, reply)).isPresent()) {
            return before.get();
        }
        UUID id = before.map(ApprovedReply::id).orElseGet(() -> added(tenant, reply));
        shelf.release(tenant, id, reply, clock.instant(), by);
        return byId(tenant, id);
    }

    private UUID added(TenantId tenant, ApprovedReply reply) {
        UUID id = ids.next();
        shelf.add(tenant, id, reply.intent(), reply.name());
        return id;
    }

    private static boolean sameWords(ApprovedReply one, ApprovedReply other) {
        return one.intent().equals(other.intent())
                && one.name().equals(other.name())
                && one.texts().equals(other.texts())
                && one.terms().equals(other.terms());
    }

    /** One transaction: a refusal takes back those before it. */
    void saveAll(TenantId tenant, List<ApprovedReply> replies, String by) {
        replies.forEach(ReplyRules::checked);
        replies.forEach(reply -> save(tenant, reply, by));
    }

    void remove(TenantId tenant, UUID id) {
        shelf.removed(tenant, byId(tenant, id).id(), Optional.of(clock.instant()));
    }

    List<ApprovedReply> removed(TenantId tenant) {
        return shelf.removed(tenant);
    }

    void restore(TenantId tenant, UUID id) {
        ApprovedReply last = versions(tenant, id).get(0).reply();
        boolean taken = shelf.named(tenant, last.intent(), last.name())
                .filter(other -> !other.id().equals(id))
                .isPresent();
        if (taken) {
            throw new RefusedException("knowledge.refused.reply-name-taken", "name");
        }
        shelf.removed(tenant, id, Optional.empty());
    }

    List<ReplyVersion> versions(TenantId tenant, UUID id) {
        List<ReplyVersion> versions = shelf.versions(tenant, id);
        if (versions.isEmpty()) {
            throw new NotFoundException();
        }
        return versions;
    }

    void raise(TenantId tenant, UUID id) {
        ApprovedReply raised = byId(tenant, id);
        List<ApprovedReply> siblings = shelf.all(tenant).stream()
                .filter(reply -> reply.intent().equals(raised.intent()))
                .toList();
        int at = siblings.indexOf(raised);
        for (int i = 0; i < siblings.size(); i++) {
            int place = i == at - 1 ? at : i == at ? Math.max(0, at - 1) : i;
            shelf.place(tenant, siblings.get(i).id(), place);
        }
    }
}
