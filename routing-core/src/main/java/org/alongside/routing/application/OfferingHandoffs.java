package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.routing.Intent;
import org.alongside.routing.Policies;
import org.alongside.routing.Reason;
import org.alongside.routing.RequiredField;
import org.alongside.routing.RoutingDecision;
import org.alongside.routing.domain.Conversation;
import org.alongside.routing.domain.Fields;
import org.alongside.routing.domain.Need;
import org.alongside.routing.domain.Need.Wrote;
import org.alongside.routing.domain.Promise;
import org.alongside.routing.domain.RoutingPolicy;
import org.alongside.routing.domain.WantedFields;
import org.alongside.routing.store.HandoffStore;
import org.alongside.routing.store.HandoffStore.Offer;
import org.alongside.routing.store.HandoffStore.Package;
import org.alongside.shared.Ids;
import org.alongside.shared.TenantId;

/** Brings a conversation before the people: the package, the promise, the words. In the turn's transaction. */
@ApplicationScoped
class OfferingHandoffs {

    private final HandoffStore handoffs;
    private final WaitingLines lines;
    private final Businesses businesses;
    private final Policies policies;
    private final Ids ids;

    @Inject
    OfferingHandoffs(HandoffStore handoffs, WaitingLines lines, Businesses businesses, Policies policies, Ids ids) {
        this.handoffs = handoffs;
        this.lines = lines;
        this.businesses = businesses;
        this.policies = policies;
        this.ids = ids;
    }

    /**
     * What people get, and what the contact is told.
     *
     * @param at when a person will answer, as far as that can be said
     * @param wanted names of required fields that the contact is asked for
     */
    record Prepared(Optional<Instant> at, String words, List<String> wanted, Package contents) {}

    Prepared prepare(Admitted turn, Composed composed, Promises promises) {
        Instant now = promises.now;
        String language = turn.business().languageOr(composed.facts().language());
        List<Wrote> written = written(turn);
        List<RequiredField> required = turn.policy()
                .intent(composed.decision().intent())
                .map(Intent::requiredFields)
                .orElse(List.of());
        List<RequiredField> wanted = WantedFields.mayAsk(composed.decision())
                ? WantedFields.missing(
                        required, written.stream().map(Wrote::text).toList())
                : List.of();
        Optional<Instant> at = promises.next();
        String opening =
                Words.in(language, "routing.contact." + (failed(composed.decision()) ? "failed" : "handed-over"));
        ZoneId zone = businesses.hours(turn.tenant()).zone();
        return new Prepared(
                at,
                opening + " " + Words.promise(language, at, zone, now) + AskingForFields.question(language, wanted),
                wanted.stream().map(RequiredField::name).toList(),
                contents(turn, composed, written, required));
    }

    /** What the contact wrote, this message included; the first one is known already. */
    private List<Wrote> written(Admitted turn) {
        return turn.standing().sequence() == 1
                ? List.of(new Wrote(1, turn.message().text(), Optional.empty(), ""))
                : handoffs.written(turn.tenant(), turn.standing().conversation().id());
    }

    /** When a person will answer, as far as that can be said; of one promise alone. */
    Optional<Instant> promised(TenantId tenant, Instant now) {
        return promises(tenant, now).next();
    }

    Promises promises(TenantId tenant, Instant now) {
        return new Promises(tenant, now);
    }

    /** Promises that are made in one transaction. */
    final class Promises {

        private final TenantId tenant;
        private final Instant now;

        private Promises(TenantId tenant, Instant now) {
            this.tenant = tenant;
            this.now = now;
        }

        private Optional<Instant> next() {
            WaitingLines.Place place = lines.next(tenant, now);
            return Promise.at(now, businesses.hours(tenant), place.before(), businesses.agents(tenant), place.pace());
        }
    }

    /** What went wrong on our side is said, not dressed up. */
    private static boolean failed(RoutingDecision decision) {
        return List.of("assistant-failed", "no-timely-reply").contains(RoutingPolicy.namedBy(decision));
    }

    /** @return what is offered with the handoffs of the same transaction */
    Offer offer(Decided decided, Prepared prepared) {
        return new Offer(
                ids.next(),
                decided.turn().standing().conversation().id(),
                RoutingPolicy.namedBy(decided.composed().decision()),
                prepared.contents(),
                prepared.at());
    }

    void offer(TenantId tenant, List<Offer> offers, Instant now) {
        handoffs.offer(tenant, offers, now);
    }

    /**
     * The same in the middle of a conversation, where no message is being decided.
     *
     * @param language of the business
     */
    void offerUndecided(
            TenantId tenant,
            Conversation conversation,
            String intent,
            String rule,
            String language,
            Optional<Instant> promised,
            Instant now) {
        List<Wrote> written = handoffs.written(tenant, conversation.id());
        Optional<Intent> known = policies.inForce(tenant).flatMap(policy -> policy.intent(intent));
        List<RequiredField> required = known.map(Intent::requiredFields).orElse(List.of());
        String subject = known.map(found -> found.nameIn(language))
                .orElseGet(() -> Words.in(language, "routing.package.subject-unknown"));
        String reason = Words.in(language, "routing.rule." + rule);
        Package contents = contents(
                written, intent, required, language, "take-over", conversation.lastSequence(), subject, reason);
        offer(tenant, List.of(new Offer(ids.next(), conversation.id(), rule, contents, promised)), now);
    }

    private static Package contents(
            Admitted turn, Composed composed, List<Wrote> written, List<RequiredField> required) {
        String language = turn.business().tenant().language();
        String subject = turn.policy()
                .intent(composed.decision().intent())
                .map(intent -> intent.nameIn(language))
                .orElseGet(() -> Words.in(language, "routing.package.subject-unknown"));
        String reasons = composed.decision().reasons().stream()
                .map(Reason::rule)
                .map(rule -> Words.in(language, "routing.rule." + rule))
                .collect(Collectors.joining("; "));
        return contents(
                written,
                composed.decision().intent(),
                required,
                language,
                composed.showsDraft() ? "draft" : "take-over",
                turn.standing().sequence(),
                subject,
                reasons);
    }

    private static Package contents(
            List<Wrote> written,
            String intent,
            List<RequiredField> required,
            String language,
            String step,
            long sequence,
            String subject,
            String reasons) {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, Long> turns = new LinkedHashMap<>();
        written.forEach(message -> said(message, required).forEach((name, value) -> {
            if (fields.putIfAbsent(name, value) == null) {
                turns.put(name, message.sequence());
            }
        }));
        return new Package(
                Need.in(written, intent),
                Words.in(language, "routing.package.summary", sequence, subject, reasons),
                fields,
                turns,
                Words.in(language, "routing.package.step-" + step));
    }

    /** What the intent asks for under its own names, then whatever else has a shape. */
    private static Map<String, String> said(Wrote message, List<RequiredField> required) {
        Map<String, String> said = new LinkedHashMap<>(Fields.of(required, List.of(message.text())));
        Fields.in(List.of(message.text())).forEach((name, value) -> {
            if (!said.containsValue(value)) {
                said.put(name, value);
            }
        });
        return said;
    }
}
