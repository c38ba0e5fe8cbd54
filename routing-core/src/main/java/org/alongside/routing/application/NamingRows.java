package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.routing.ConversationRow;
import org.alongside.routing.Taking;
import org.alongside.routing.store.ListStore.Entry;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.Member;
import org.alongside.tenant.MemberId;
import org.alongside.tenant.Members;

/** Puts the names of inboxes and agents, which the tenant module knows, to the rows of lists. */
@ApplicationScoped
class NamingRows {

    private final Members members;
    private final Businesses businesses;

    @Inject
    NamingRows(Members members, Businesses businesses) {
        this.members = members;
        this.businesses = businesses;
    }

    List<ConversationRow> rows(TenantId tenant, List<Entry> entries) {
        boolean assigned = entries.stream().anyMatch(entry -> entry.assignee().isPresent());
        Map<MemberId, String> names =
                assigned ? members.all(tenant).stream().collect(Collectors.toMap(Member::id, Member::name)) : Map.of();
        return entries.stream().map(entry -> row(tenant, entry, names)).toList();
    }

    Optional<Taking> taken(TenantId tenant, Entry entry) {
        return entry.takenFrom()
                .flatMap(from -> members.all(tenant).stream()
                        .filter(member -> member.id().equals(from))
                        .findFirst())
                .map(member ->
                        new Taking(member.id(), member.name(), entry.takenAt().orElse(entry.lastAt())));
    }

    private ConversationRow row(TenantId tenant, Entry entry, Map<MemberId, String> names) {
        Inbox inbox = businesses.inbox(tenant, entry.inbox());
        return new ConversationRow(
                entry.id(),
                entry.contactName(),
                inbox.name(),
                inbox.channel(),
                entry.language(),
                entry.owner(),
                entry.open(),
                entry.intent(),
                entry.tier(),
                entry.reason(),
                entry.preview(),
                entry.lastAt(),
                entry.waitingAt(),
                entry.promisedAt(),
                entry.assignee().map(agent -> names.getOrDefault(agent, "")).orElse(""),
                entry.snooze());
    }
}
