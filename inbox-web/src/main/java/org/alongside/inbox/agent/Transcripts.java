package org.alongside.inbox.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.inbox.channel.ChannelSetup;
import org.alongside.inbox.channel.ChannelSetups;
import org.alongside.inbox.channel.email.MailNote;
import org.alongside.inbox.channel.email.MailNotes;
import org.alongside.routing.Author;
import org.alongside.routing.Citation;
import org.alongside.routing.ContactEvents;
import org.alongside.routing.Contacts;
import org.alongside.routing.ConversationId;
import org.alongside.routing.ConversationRow;
import org.alongside.routing.ConversationView;
import org.alongside.routing.Conversations;
import org.alongside.routing.DecisionView;
import org.alongside.routing.Draft;
import org.alongside.routing.HandoffPackage;
import org.alongside.routing.Message;
import org.alongside.routing.ModelConnections;
import org.alongside.routing.PersonalData;
import org.alongside.routing.Reason;
import org.alongside.routing.Surveys;
import org.alongside.tenant.Here;
import org.alongside.tenant.Members;
import org.jspecify.annotations.Nullable;

/** Makes a conversation readable for whoever asks. */
@ApplicationScoped
class Transcripts {

    private static final Pattern PROBABILITY = Pattern.compile("[01]\\.\\d+");
    private static final int TOLD = 5;

    private final Conversations conversations;
    private final ModelConnections models;
    private final Contacts contacts;
    private final ContactEvents events;
    private final ChannelSetups channels;
    private final MailNotes mailNotes;
    private final Surveys surveys;
    private final PersonalData data;
    private final Members members;
    private final Lists lists;
    private final Here here;

    @Inject
    Transcripts(
            Conversations conversations,
            ModelConnections models,
            Contacts contacts,
            ContactEvents events,
            ChannelSetups channels,
            MailNotes mailNotes,
            Surveys surveys,
            PersonalData data,
            Members members,
            Lists lists,
            Here here) {
        this.members = members;
        this.conversations = conversations;
        this.models = models;
        this.contacts = contacts;
        this.events = events;
        this.channels = channels;
        this.mailNotes = mailNotes;
        this.surveys = surveys;
        this.data = data;
        this.lists = lists;
        this.here = here;
    }

    Transcript thread(ConversationId id, Conversations.Box box) {
        ConversationView view = conversations.byId(here.tenantId(), id);
        ConversationRow row = view.row();
        Map<String, String> names = lists.intentNames();
        String url = lists.base() + "/" + id;
        return new Transcript(
                id.toString(),
                url,
                row.contactName(),
                "/" + here.tenant().slug() + "/contacts/" + view.contact(),
                row.inboxName(),
                row.channel().name(),
                row.language(),
                row.owner().name(),
                row.assignee(),
                view.assigneeMember().filter(here.member().id().value()::equals).isPresent(),
                row.open(),
                view.outcome().map(Enum::name).orElse(null),
                names.getOrDefault(row.intent(), row.intent()),
                row.tier().map(Enum::name).orElse(null),
                entries(view, names),
                view.handoff().map(handoff -> handoff(handoff, box)).orElse(null),
                view.draft().map(draft -> draft(draft, url, box)).orElse(null),
                models.of(here.tenantId(), id),
                contacts.regard(here.tenantId(), view.contact()),
                events.of(here.tenantId(), view.contact()).stream().limit(TOLD).toList(),
                window(view).orElse(null),
                Moves.of(view, here.member().id(), members.all(here.tenantId()), lists.now()),
                surveys.ofConversation(here.tenantId(), id),
                data.erasure(here.tenantId(), view.contact()).isPresent());
    }

    private Optional<Transcript.Window> window(ConversationView view) {
        Optional<Message> heard = view.messages().stream()
                .filter(message -> message.author() == Author.CONTACT)
                .reduce((earlier, later) -> later);
        return channels.of(view.row().channel())
                .flatMap(ChannelSetup::window)
                .flatMap(window -> heard.map(message -> window.until(message.at())))
                .map(until -> new Transcript.Window(until, until.isAfter(lists.now())));
    }

    private List<Transcript.Entry> entries(ConversationView view, Map<String, String> names) {
        Map<Long, DecisionView> decisions = view.decisions().stream()
                .collect(Collectors.toMap(DecisionView::messageSequence, Function.identity(), (first, later) -> later));
        Map<UUID, MailNote> mails = mailNotes.of(here.tenantId(), view.row().id());
        Map<Long, String> goes = mails.isEmpty()
                ? Map.of()
                : mailNotes.goes(here.tenantId(), view.row().id());
        return view.messages().stream()
                .map(message -> entry(
                        message,
                        decisions.get(message.sequence()),
                        names,
                        mails.get(message.id()),
                        goes.getOrDefault(message.sequence(), "")))
                .toList();
    }

    private Transcript.Entry entry(
            Message message,
            @Nullable DecisionView decision,
            Map<String, String> names,
            @Nullable MailNote mail,
            String goes) {
        return new Transcript.Entry(
                message.id().toString(),
                message.sequence(),
                message.author().name(),
                message.note(),
                message.authorName(),
                message.text(),
                cited(message.citations()),
                message.at(),
                delivery(message),
                message.problem(),
                message.subject(),
                FileLink.all(message.attachments(), lists.base()),
                decision == null ? null : decided(decision, names),
                mail,
                goes);
    }

    private static @Nullable String delivery(Message message) {
        return switch (message.delivery()) {
            case NONE, SENT -> null;
            case READY, SENDING, DELIVERED, READ, UNKNOWN, FAILED, KEPT ->
                message.delivery().name();
        };
    }

    private static Transcript.Decided decided(DecisionView decision, Map<String, String> names) {
        return new Transcript.Decided(
                decision.kind().name(),
                names.getOrDefault(decision.intent(), decision.intent()),
                decision.tier().map(Enum::name).orElse(null),
                why(decision.reasons(), names),
                decision.policyNumber());
    }

    private Transcript.Handoff handoff(HandoffPackage handoff, Conversations.Box box) {
        return new Transcript.Handoff(
                handoff.need(),
                handoff.summary(),
                handoff.fields().entrySet().stream()
                        .map(field -> new Transcript.Field(
                                field.getKey().replace('_', ' '),
                                field.getValue(),
                                handoff.fieldTurns().get(field.getKey())))
                        .toList(),
                cited(handoff.passages()),
                why(handoff.reasons(), lists.intentNames()),
                handoff.suggestedStep(),
                lists.items(handoff.earlier(), box, Optional.empty()),
                handoff.offeredAt(),
                handoff.acceptedAt().orElse(null),
                handoff.promisedAt().orElse(null),
                handoff.acceptedAt().isEmpty()
                        && handoff.promisedAt().filter(lists.now()::isAfter).isPresent());
    }

    private Transcript.DraftCard draft(Draft draft, String url, Conversations.Box box) {
        return new Transcript.DraftCard(
                draft.id().toString(),
                draft.text(),
                cited(draft.citations()),
                url + "?box=" + box + "&draft=" + draft.id() + "#composer");
    }

    private List<Transcript.Cited> cited(List<Citation> citations) {
        return citations.stream()
                .map(citation -> new Transcript.Cited(
                        citation.title(),
                        citation.locator(),
                        citation.quote(),
                        "/" + here.tenant().slug() + "/knowledge/passages/" + citation.passage()))
                .toList();
    }

    private static List<Transcript.Why> why(List<Reason> reasons, Map<String, String> intentNames) {
        return reasons.stream()
                .map(reason ->
                        new Transcript.Why(reason.rule(), inWords(reason.evidence(), intentNames), reason.turns()))
                .toList();
    }

    /** An intent by its name; and no probabilities: a number that looks exact would be read as being right. */
    private static String inWords(String evidence, Map<String, String> intentNames) {
        return PROBABILITY.matcher(evidence).matches() ? "" : intentNames.getOrDefault(evidence, evidence);
    }
}
