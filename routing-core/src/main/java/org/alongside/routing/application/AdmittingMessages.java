package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Policies;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.store.AdmissionStore;
import org.alongside.routing.store.AdmissionStore.Appending;
import org.alongside.routing.store.AdmissionStore.Opening;
import org.alongside.routing.store.Claimed;
import org.alongside.routing.store.ContactKeys;
import org.alongside.routing.store.InboundQueue;
import org.alongside.routing.store.Standing;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.Tenant;

/** The first transaction of turns: each message gets its place in its conversation. Safe to be done again. */
@ApplicationScoped
class AdmittingMessages {

    private final Transactions transactions;
    private final InboundQueue queue;
    private final AdmissionStore admissions;
    private final ContactKeys contacts;
    private final Businesses businesses;
    private final Policies policies;
    private final Permissions permissions;
    private final Changes changes;
    private final Clock clock;

    @Inject
    AdmittingMessages(
            Transactions transactions,
            InboundQueue queue,
            AdmissionStore admissions,
            ContactKeys contacts,
            Businesses businesses,
            Policies policies,
            Permissions permissions,
            Changes changes,
            Clock clock) {
        this.transactions = transactions;
        this.queue = queue;
        this.admissions = admissions;
        this.contacts = contacts;
        this.businesses = businesses;
        this.policies = policies;
        this.permissions = permissions;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return those to work on: without what is done, what somebody else does, and what an earlier one comes before */
    List<Admitted> admit(TenantId tenant, List<UUID> events, boolean force) {
        Tenant business = businesses.tenant(tenant);
        return transactions.in(tenant, () -> {
            List<Claimed> messages = queue.claim(tenant, events, force);
            Map<UUID, Standing> standings = placed(business, messages);
            return messages.stream()
                    .map(message -> together(business, message, standings.get(message.event())))
                    .toList();
        });
    }

    /**
     * With what came right after it, where an inbox reads such together: each gets its place, and all are read as one.
     */
    private Admitted together(Tenant tenant, Claimed first, Standing standing) {
        ConversationId conversation = standing.conversation().id();
        List<Claimed> later = first.burst() && standing.conversation().open()
                ? queue.following(tenant.id(), first).stream()
                        .filter(one ->
                                one.conversation().map(conversation::equals).orElse(true))
                        .toList()
                : List.of();
        if (later.isEmpty()) {
            return admitted(tenant, first, standing);
        }
        long last = standing.sequence();
        for (Claimed one : later) {
            last = one.sequence().orElseGet(() -> append(tenant.id(), one, conversation));
        }
        Standing before = admissions.reload(tenant.id(), conversation, standing.sequence());
        return admitted(tenant, first.with(later, standing.sequence()), before.at(last));
    }

    private long append(TenantId tenant, Claimed message, ConversationId conversation) {
        return admissions
                .append(tenant, List.of(new Appending(message, conversation)), clock.instant())
                .get(message.event())
                .sequence();
    }

    private Admitted admitted(Tenant tenant, Claimed message, Standing standing) {
        changes.written(tenant.id(), standing.conversation(), standing.sequence(), message.key());
        PolicyVersion policy = policies.inForce(tenant.id()).orElse(Admitted.NO_POLICY);
        Permissions.Given given = permissions.of(tenant.id(), policy, message);
        return new Admitted(
                tenant.id(),
                business(tenant, message),
                message,
                standing,
                policy,
                given.in(message.inbox()),
                given.charterComplete());
    }

    private Business business(Tenant tenant, Claimed message) {
        return new Business(tenant, businesses.inbox(tenant.id(), message.inbox()));
    }

    /** Each message where an earlier attempt put it, else in the open conversation, else in one of its own. */
    private Map<UUID, Standing> placed(Tenant tenant, List<Claimed> messages) {
        Instant now = clock.instant();
        Map<UUID, Standing> placed = new HashMap<>();
        List<Appending> ongoing = new ArrayList<>();
        for (Claimed message : messages) {
            message.conversation()
                    .ifPresent(open -> message.sequence()
                            .ifPresentOrElse(
                                    sequence ->
                                            placed.put(message.event(), admissions.reload(tenant.id(), open, sequence)),
                                    () -> ongoing.add(new Appending(message, open))));
        }
        placed.putAll(admissions.append(tenant.id(), ongoing, now));
        placed.putAll(open(
                tenant,
                messages.stream()
                        .filter(message -> !placed.containsKey(message.event()))
                        .toList(),
                now));
        return placed;
    }

    private Map<UUID, Standing> open(Tenant tenant, List<Claimed> messages, Instant now) {
        List<Claimed> strangers =
                messages.stream().filter(message -> message.contact().isEmpty()).toList();
        Map<ContactKey, ContactId> fresh = contacts.of(tenant.id(), strangers, now);
        List<Opening> openings = messages.stream()
                .map(message -> opening(
                        business(tenant, message),
                        message,
                        message.contact().orElseGet(() -> fresh.get(message.key()))))
                .toList();
        Map<UUID, Standing> opened = new HashMap<>(admissions.open(tenant.id(), openings, now));
        List<Appending> late = openings.stream()
                .filter(opening -> !opened.containsKey(opening.message().event()))
                .map(opening -> late(tenant.id(), opening))
                .toList();
        opened.putAll(admissions.append(tenant.id(), late, now));
        return opened;
    }

    private static Opening opening(Business business, Claimed message, ContactId contact) {
        Inbox inbox = business.inbox();
        return new Opening(
                message,
                contact,
                Map.of(
                        "inbox", inbox.id().toString(),
                        "channel", inbox.channel().name(),
                        "language", business.languageOr(message.language()),
                        "contact", contact.toString()));
    }

    /** Somebody opened it at the same moment. */
    private Appending late(TenantId tenant, Opening opening) {
        Claimed message = opening.message();
        return new Appending(message, admissions.theOpenOne(tenant, opening.contact(), message.inbox()));
    }
}
