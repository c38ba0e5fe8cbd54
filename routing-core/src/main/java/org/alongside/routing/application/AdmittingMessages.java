package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ContactId;
import org.alongside.routing.Policies;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.store.AdmissionStore;
import org.alongside.routing.store.Claimed;
import org.alongside.routing.store.InboundQueue;
import org.alongside.routing.store.Standing;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.Tenant;

/** The first transaction of a turn: the message gets its place in the conversation. Safe to be done again. */
@ApplicationScoped
class AdmittingMessages {

    private final Transactions transactions;
    private final InboundQueue queue;
    private final AdmissionStore admissions;
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
            Businesses businesses,
            Policies policies,
            Permissions permissions,
            Changes changes,
            Clock clock) {
        this.transactions = transactions;
        this.queue = queue;
        this.admissions = admissions;
        this.businesses = businesses;
        this.policies = policies;
        this.permissions = permissions;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return empty if there is nothing to do: it is done, somebody does it, or an earlier one comes first */
    Optional<Admitted> admit(TenantId tenant, UUID event, boolean force) {
        Tenant business = businesses.tenant(tenant);
        return transactions.in(
                tenant, () -> queue.claim(tenant, event, force).map(message -> admit(business, message)));
    }

    private Admitted admit(Tenant tenant, Claimed message) {
        Business business = new Business(tenant, businesses.inbox(tenant.id(), message.inbox()));
        Standing standing = message.sequence()
                .map(sequence ->
                        admissions.reload(tenant.id(), message.conversation().orElseThrow(), sequence))
                .orElseGet(() -> append(business, message));
        changes.happened(tenant.id(), standing.conversation(), standing.sequence());
        PolicyVersion policy = policies.inForce(tenant.id()).orElse(Admitted.NO_POLICY);
        Permissions.Given given = permissions.of(tenant.id(), policy, message);
        return new Admitted(
                tenant.id(), business, message, standing, policy, given.autonomy(), given.charterComplete());
    }

    private Standing append(Business business, Claimed message) {
        TenantId tenant = business.tenant().id();
        Instant now = clock.instant();
        return message.conversation()
                .flatMap(open -> admissions.append(tenant, open, message, now))
                .orElseGet(() -> open(business, message, now));
    }

    private Standing open(Business business, Claimed message, Instant now) {
        TenantId tenant = business.tenant().id();
        Inbox inbox = business.inbox();
        ContactId contact = message.contact()
                .orElseGet(() -> admissions.contact(
                        tenant, message.key(), message.origin().name(), now));
        Map<String, String> opening = Map.of(
                "inbox", inbox.id().toString(),
                "channel", inbox.channel().name(),
                "language", business.languageOr(message.language()),
                "contact", contact.toString());
        return admissions
                .open(tenant, contact, message, opening, now)
                .or(() -> admissions.append(tenant, admissions.theOpenOne(tenant, contact, inbox.id()), message, now))
                .orElseThrow();
    }
}
