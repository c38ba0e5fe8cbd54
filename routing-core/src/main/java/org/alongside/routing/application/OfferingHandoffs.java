package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Intent;
import org.alongside.routing.Reason;
import org.alongside.routing.RoutingDecision;
import org.alongside.routing.domain.Fields;
import org.alongside.routing.domain.Need;
import org.alongside.routing.domain.Promise;
import org.alongside.routing.domain.RoutingPolicy;
import org.alongside.routing.store.HandoffStore;
import org.alongside.routing.store.HandoffStore.Package;
import org.alongside.routing.store.HandoffStore.Queue;
import org.alongside.shared.Ids;
import org.alongside.shared.TenantId;
import org.alongside.tenant.BusinessHours;

/** Brings a conversation before the people: the package, the promise, the words. In the turn's transaction. */
@ApplicationScoped
class OfferingHandoffs {

    private final HandoffStore handoffs;
    private final Businesses businesses;
    private final Ids ids;

    @Inject
    OfferingHandoffs(HandoffStore handoffs, Businesses businesses, Ids ids) {
        this.handoffs = handoffs;
        this.businesses = businesses;
        this.ids = ids;
    }

    /** When a person will answer, and how the contact is told. */
    record Promised(Optional<Instant> at, String words) {}

    Promised promise(TenantId tenant, String language, RoutingDecision decision, Instant now) {
        BusinessHours open = businesses.hours(tenant);
        Queue queue = handoffs.queue(tenant);
        Duration pace = queue.pace().orElse(Promise.USUAL_PACE);
        Optional<Instant> at = Promise.at(now, open, queue.waiting(), businesses.agents(tenant), pace);
        String opening = Words.in(language, "routing.contact." + (failed(decision) ? "failed" : "handed-over"));
        return new Promised(at, opening + " " + Words.promise(language, at, open.zone(), now));
    }

    /** What went wrong on our side is said, not dressed up. */
    private static boolean failed(RoutingDecision decision) {
        return List.of("assistant-failed", "no-timely-reply").contains(RoutingPolicy.namedBy(decision));
    }

    void offer(Admitted turn, Composed composed, Optional<Instant> promisedAt, Instant now) {
        ConversationId conversation = turn.standing().conversation().id();
        handoffs.offer(
                turn.tenant(),
                ids.next(),
                conversation,
                RoutingPolicy.namedBy(composed.decision()),
                contents(turn, composed, handoffs.contactTexts(turn.tenant(), conversation)),
                promisedAt,
                now);
    }

    private static Package contents(Admitted turn, Composed composed, List<String> contactTexts) {
        String language = turn.business().tenant().language();
        String subject = turn.policy()
                .intent(composed.decision().intent())
                .map(intent -> intent.nameIn(language))
                .orElseGet(() -> Words.in(language, "routing.package.subject-unknown"));
        String reasons = composed.decision().reasons().stream()
                .map(Reason::rule)
                .map(rule -> Words.in(language, "routing.rule." + rule))
                .collect(Collectors.joining("; "));
        return new Package(
                Need.in(contactTexts),
                Words.in(language, "routing.package.summary", turn.standing().sequence(), subject, reasons),
                Fields.collected(
                        turn.policy()
                                .intent(composed.decision().intent())
                                .map(Intent::requiredFields)
                                .orElse(List.of()),
                        contactTexts),
                Words.in(language, "routing.package.step-" + (composed.showsDraft() ? "draft" : "take-over")));
    }
}
