package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.Author;
import org.alongside.routing.Choice;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ContactView;
import org.alongside.routing.ConversationId;
import org.alongside.routing.ConversationRow;
import org.alongside.routing.ConversationView;
import org.alongside.routing.Conversations;
import org.alongside.routing.DecisionView;
import org.alongside.routing.HandoffPackage;
import org.alongside.routing.Message;
import org.alongside.routing.Outcome;
import org.alongside.routing.Owner;
import org.alongside.routing.Reason;
import org.alongside.routing.store.HandoffStore;
import org.alongside.routing.store.HandoffStore.Handoff;
import org.alongside.routing.store.ListStore;
import org.alongside.routing.store.ListStore.Entry;
import org.alongside.routing.store.TranscriptStore;
import org.alongside.routing.store.TranscriptStore.Newest;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.MemberId;

@ApplicationScoped
@InTenant
class ReadingConversations implements Conversations {

    private final ListStore lists;
    private final TranscriptStore transcripts;
    private final HandoffStore handoffs;
    private final NamingRows naming;

    @Inject
    ReadingConversations(ListStore lists, TranscriptStore transcripts, HandoffStore handoffs, NamingRows naming) {
        this.lists = lists;
        this.transcripts = transcripts;
        this.handoffs = handoffs;
        this.naming = naming;
    }

    @Override
    public List<ConversationRow> list(
            TenantId tenant, Box box, MemberId member, Optional<ConversationId> after, int limit) {
        return naming.rows(tenant, lists.page(tenant, box, member, after, limit));
    }

    @Override
    public int count(TenantId tenant, Box box, MemberId member) {
        return lists.count(tenant, box, member);
    }

    @Override
    public Optional<ConversationId> newestOf(TenantId tenant, InboxId inbox) {
        return lists.newestOf(tenant, inbox);
    }

    @Override
    public ConversationView byId(TenantId tenant, ConversationId conversation) {
        Entry entry = lists.byId(tenant, conversation).orElseThrow(NotFoundException::new);
        List<Message> messages = transcripts.messages(tenant, conversation, 0);
        List<DecisionView> decisions = transcripts.decisions(tenant, conversation);
        return new ConversationView(
                naming.rows(tenant, List.of(entry)).get(0),
                entry.contact(),
                entry.epoch(),
                entry.assignee().map(MemberId::value),
                naming.taken(tenant, entry),
                entry.undoable(),
                entry.openedAt(),
                entry.outcome().map(Outcome::valueOf),
                messages,
                decisions,
                handoffs.of(tenant, conversation).map(handoff -> unpacked(tenant, entry, handoff, messages, decisions)),
                handoffs.openDraft(tenant, conversation));
    }

    private HandoffPackage unpacked(
            TenantId tenant, Entry entry, Handoff handoff, List<Message> messages, List<DecisionView> decisions) {
        return new HandoffPackage(
                handoff.contents().need(),
                handoff.contents().summary(),
                handoff.contents().fields(),
                handoff.contents().fieldTurns(),
                messages.stream()
                        .filter(message -> message.author() == Author.ASSISTANT)
                        .flatMap(message -> message.citations().stream())
                        .distinct()
                        .toList(),
                reasons(entry.reason(), decisions),
                handoff.contents().suggestedStep(),
                naming.rows(tenant, lists.earlier(tenant, entry.contact(), entry.id())),
                handoff.offeredAt(),
                handoff.acceptedAt(),
                handoff.promisedAt());
    }

    /** Of the last decision that brought a person; or what brought one where nothing was decided. */
    private static List<Reason> reasons(String now, List<DecisionView> decisions) {
        List<Reason> decided = decisions.stream()
                .filter(decision -> decision.kind().needsPerson())
                .reduce((earlier, later) -> later)
                .map(DecisionView::reasons)
                .orElse(List.of());
        boolean told = now.isEmpty()
                || decided.stream().anyMatch(reason -> reason.rule().equals(now));
        return told ? decided : List.of(new Reason(now, ""));
    }

    @Override
    public Optional<ContactView> ofContact(TenantId tenant, ContactKey contact, long afterSequence) {
        return transcripts.newest(tenant, contact).map(newest -> seen(tenant, newest, afterSequence));
    }

    @Override
    public Optional<ContactView> ofContactBefore(TenantId tenant, ContactKey contact, ConversationId conversation) {
        return transcripts.before(tenant, contact, conversation).map(earlier -> seen(tenant, earlier, 0));
    }

    private ContactView seen(TenantId tenant, Newest newest, long afterSequence) {
        return new ContactView(
                newest.conversation(),
                newest.contact(),
                newest.open(),
                newest.owner(),
                transcripts.messages(tenant, newest.conversation(), afterSequence).stream()
                        .filter(message -> !message.note())
                        .toList(),
                newest.owner() == Owner.QUEUE ? newest.promisedAt() : Optional.empty(),
                newest.open() && newest.owner() == Owner.ASSISTANT
                        ? newest.choices().stream().map(Choice::label).toList()
                        : List.of());
    }
}
