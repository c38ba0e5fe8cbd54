package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Inbound;
import org.alongside.routing.Invitation;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.routing.SurveyAnswers;
import org.alongside.routing.SurveyKind;
import org.alongside.routing.SurveySettings;
import org.alongside.routing.domain.Conversation;
import org.alongside.routing.domain.SurveyRules;
import org.alongside.routing.store.ConversationStore;
import org.alongside.routing.store.EventStore;
import org.alongside.routing.store.EventStore.Happened;
import org.alongside.routing.store.SurveyRows;
import org.alongside.routing.store.SurveyRows.Asked;
import org.alongside.routing.store.SurveySettingsRows;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Tenant;

@ApplicationScoped
class AnsweringSurveys implements SurveyAnswers {

    private static final List<String> SPOKEN = List.of("en", "es", "pt");

    private final Transactions transactions;
    private final SurveyRows rows;
    private final SurveySettingsRows settings;
    private final SurveyLinks links;
    private final Businesses businesses;
    private final Inbound inbound;
    private final ConversationStore conversations;
    private final EventStore events;
    private final DeskRecord record;
    private final Clock clock;

    @Inject
    AnsweringSurveys(
            Transactions transactions,
            SurveyRows rows,
            SurveySettingsRows settings,
            SurveyLinks links,
            Businesses businesses,
            Inbound inbound,
            ConversationStore conversations,
            EventStore events,
            DeskRecord record,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.settings = settings;
        this.links = links;
        this.businesses = businesses;
        this.inbound = inbound;
        this.conversations = conversations;
        this.events = events;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public Invitation open(String token) {
        SurveyLinks.Link link = link(token);
        Tenant business = businesses.tenant(link.tenant());
        return transactions.in(
                link.tenant(),
                () -> rows.asked(link.tenant(), link.survey())
                        .map(asked -> invitation(business, asked))
                        .orElseThrow(NotFoundException::new));
    }

    @Override
    public boolean answer(String token, Map<SurveyKind, String> answers, String comment) {
        SurveyLinks.Link link = link(token);
        return answer(link.tenant(), link.survey(), asked -> true, answers, comment);
    }

    @Override
    public void stop(String token) {
        SurveyLinks.Link link = link(token);
        transactions.run(
                link.tenant(),
                () -> stop(
                        link.tenant(), rows.asked(link.tenant(), link.survey()).orElseThrow(NotFoundException::new)));
    }

    @Override
    public Optional<Invitation> pending(TenantId tenant, ConversationId conversation) {
        Tenant business = businesses.tenant(tenant);
        return transactions.in(
                tenant,
                () -> rows.newest(tenant, conversation)
                        .map(asked -> invitation(business, asked))
                        .filter(invitation -> invitation.state() == Invitation.State.OPEN));
    }

    @Override
    public boolean answer(
            TenantId tenant,
            ConversationId conversation,
            UUID survey,
            Map<SurveyKind, String> answers,
            String comment) {
        return answer(tenant, survey, asked -> asked.conversation().equals(conversation), answers, comment);
    }

    @Override
    public void stop(TenantId tenant, ConversationId conversation) {
        transactions.run(
                tenant, () -> stop(tenant, rows.newest(tenant, conversation).orElseThrow(NotFoundException::new)));
    }

    /** Whoever holds a good link to a business that is closed finds nothing either. */
    private SurveyLinks.Link link(String token) {
        return links.read(token)
                .filter(link -> businesses.tenant(link.tenant()).active())
                .orElseThrow(NotFoundException::new);
    }

    private boolean answer(
            TenantId tenant, UUID survey, Predicate<Asked> right, Map<SurveyKind, String> given, String comment) {
        String said = comment.replace("\0", "").strip();
        return transactions.in(tenant, () -> {
            Asked asked = rows.locked(tenant, survey).filter(right).orElseThrow(NotFoundException::new);
            if (state(asked) != Invitation.State.OPEN) {
                return false;
            }
            SurveyRules.require(asked.kinds(), given, said);
            Map<SurveyKind, String> answers = new EnumMap<>(SurveyKind.class);
            asked.kinds().stream().filter(given::containsKey).forEach(kind -> answers.put(kind, given.get(kind)));
            rows.answer(tenant, survey, answers, said, clock.instant());
            tell(tenant, asked, answers, said);
            return true;
        });
    }

    private void tell(TenantId tenant, Asked asked, Map<SurveyKind, String> answers, String comment) {
        Instant now = clock.instant();
        String stars = answers.get(SurveyKind.AT_CLOSE);
        if (stars != null && !asked.open()) {
            inbound.rate(tenant, asked.conversation(), asked.contact(), Integer.parseInt(stars), comment);
        }
        Map<String, String> data = new LinkedHashMap<>();
        answers.forEach((kind, value) -> data.put(kind.question(), value));
        events.append(
                tenant,
                asked.conversation(),
                now,
                data.entrySet().stream()
                        .map(answer -> new Happened(
                                Kind.ANSWERED, Map.of("question", answer.getKey(), "value", answer.getValue())))
                        .toList());
        Conversation conversation = conversations.byId(tenant, asked.conversation());
        record.conduct(tenant, conversation, "survey-answered", data, Map.of("comment", comment));
        record.changed(tenant, conversation);
    }

    private void stop(TenantId tenant, Asked asked) {
        if (rows.stop(tenant, asked.contact(), clock.instant())) {
            record.conduct(tenant, "surveys-stopped", asked.contact(), Map.of("by", "contact"));
        }
    }

    private Invitation.State state(Asked asked) {
        if (asked.answered()) {
            return Invitation.State.ANSWERED;
        }
        if (asked.optedOut()) {
            return Invitation.State.STOPPED;
        }
        return asked.expiresAt().isAfter(clock.instant()) ? Invitation.State.OPEN : Invitation.State.EXPIRED;
    }

    private Invitation invitation(Tenant business, Asked asked) {
        String language = SPOKEN.contains(asked.language()) ? asked.language() : business.language();
        SurveySettings set = settings.of(business.id(), Optional.of(asked.inbox()));
        return new Invitation(
                business.id(),
                asked.id(),
                business.name(),
                language,
                state(asked),
                asked.kinds().stream()
                        .map(kind -> SurveyWords.question(kind, language, set.wording(kind, language), business.name()))
                        .toList());
    }
}
