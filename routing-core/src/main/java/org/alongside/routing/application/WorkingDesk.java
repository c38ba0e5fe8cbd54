package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.AgentDesk;
import org.alongside.routing.Attachment;
import org.alongside.routing.Author;
import org.alongside.routing.Citation;
import org.alongside.routing.ConversationId;
import org.alongside.routing.LetterHead;
import org.alongside.routing.Outcome;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.routing.domain.Conversation;
import org.alongside.routing.domain.RepeatedQuestions;
import org.alongside.routing.store.ConversationStore;
import org.alongside.routing.store.ConversationStore.Said;
import org.alongside.routing.store.HandoffStore;
import org.alongside.routing.store.MoveStore;
import org.alongside.shared.Ids;
import org.alongside.shared.InTenant;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;
import org.alongside.tenant.MemberId;

@ApplicationScoped
@InTenant
class WorkingDesk implements AgentDesk {

    private final ConversationStore conversations;
    private final HandoffStore handoffs;
    private final TakingOver takingOver;
    private final ComparingDrafts comparing;
    private final DeskRecord record;
    private final Holding holding;
    private final MoveStore moves;
    private final Ids ids;
    private final Clock clock;

    @Inject
    WorkingDesk(
            ConversationStore conversations,
            HandoffStore handoffs,
            TakingOver takingOver,
            ComparingDrafts comparing,
            DeskRecord record,
            Holding holding,
            MoveStore moves,
            Ids ids,
            Clock clock) {
        this.conversations = conversations;
        this.handoffs = handoffs;
        this.takingOver = takingOver;
        this.comparing = comparing;
        this.record = record;
        this.holding = holding;
        this.moves = moves;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void accept(TenantId tenant, ConversationId conversation, MemberId agent) {
        Conversation before = holding.open(tenant, conversation);
        takingOver.take(tenant, before, agent, clock.instant());
        record.changed(tenant, before.acceptedBy(agent));
    }

    @Override
    public void reply(
            TenantId tenant,
            ConversationId conversation,
            MemberId agent,
            String text,
            Optional<UUID> draft,
            List<Attachment> files) {
        reply(tenant, conversation, agent, text, draft, files, Optional.empty());
    }

    @Override
    public void reply(
            TenantId tenant,
            ConversationId conversation,
            MemberId agent,
            String text,
            Optional<UUID> draft,
            List<Attachment> files,
            Optional<LetterHead> head) {
        String said = required(text, files);
        Instant now = clock.instant();
        Conversation mine = holding.mine(tenant, conversation, agent, now);
        List<Citation> citations =
                draft.map(id -> useDraft(tenant, conversation, id, true)).orElse(List.of());
        Author author = draft.isPresent() ? Author.AGENT_ASSISTED : Author.AGENT;
        long sequence = say(tenant, mine, agent, author, said, citations, files, now);
        head.ifPresent(own -> conversations.address(tenant, conversation, sequence, own));
        comparing.answered(tenant, mine, agent, said, sequence, now);
        Map<String, String> data = new LinkedHashMap<>(
                Map.of("sequence", Long.toString(sequence), "author", author.name(), "member", agent.toString()));
        repeated(tenant, conversation, said).ifPresent(again -> data.put("repeated", again));
        record.spoke(tenant, mine, Kind.REPLIED, "reply", data, Map.of("text", said), now);
    }

    /** What the agent asks for although the package has it: the contact must say it twice. */
    private Optional<String> repeated(TenantId tenant, ConversationId conversation, String said) {
        return handoffs.of(tenant, conversation)
                .map(HandoffStore.Handoff::contents)
                .map(known -> String.join(",", RepeatedQuestions.in(said, known.fields(), known.need())))
                .filter(again -> !again.isEmpty());
    }

    @Override
    public void note(
            TenantId tenant, ConversationId conversation, MemberId agent, String text, List<Attachment> files) {
        String said = required(text, files);
        Conversation noted = conversations.kept(tenant, conversation);
        conversations.say(
                tenant,
                conversation,
                new Said(
                        ids.next(),
                        Author.AGENT,
                        holding.name(tenant, agent),
                        Optional.of(agent),
                        true,
                        said,
                        List.of(),
                        false,
                        files),
                clock.instant());
        record.changed(tenant, noted);
    }

    @Override
    public void discardDraft(TenantId tenant, ConversationId conversation, MemberId agent, UUID draft) {
        Conversation discarded = conversations.locked(tenant, conversation);
        useDraft(tenant, conversation, draft, false);
        record.changed(tenant, discarded);
    }

    @Override
    public void resolve(TenantId tenant, ConversationId conversation, MemberId agent, Outcome outcome) {
        Instant now = clock.instant();
        Conversation mine = holding.mine(tenant, conversation, agent, now);
        conversations.close(tenant, mine.closed(), outcome, now);
        comparing.closed(tenant, mine, agent, outcome, now);
        handoffs.completed(tenant, conversation, now);
        moves.closeSoon(tenant, conversation);
        Map<String, String> data = Map.of("member", agent.toString(), "outcome", outcome.name());
        record.happened(tenant, mine.closed(), Kind.CLOSED, "closed", data, now);
        record.changed(tenant, mine.closed());
    }

    @Override
    public void reopen(TenantId tenant, ConversationId conversation, MemberId agent) {
        Conversation closed = conversations.kept(tenant, conversation);
        if (closed.open()) {
            throw new RefusedException("routing.conversation.open");
        }
        if (conversations.anotherIsOpen(tenant, closed)) {
            throw new RefusedException("routing.conversation.newer-open");
        }
        Conversation mine = closed.reopenedBy(agent);
        conversations.reopen(tenant, mine);
        record.happened(tenant, mine, Kind.REOPENED, "reopened", Map.of("by", agent.toString()), clock.instant());
        record.changed(tenant, mine);
    }

    private long say(
            TenantId tenant,
            Conversation conversation,
            MemberId agent,
            Author author,
            String text,
            List<Citation> citations,
            List<Attachment> files,
            Instant now) {
        return conversations.say(
                tenant,
                conversation.id(),
                new Said(
                        ids.next(),
                        author,
                        holding.name(tenant, agent),
                        Optional.of(agent),
                        false,
                        text,
                        citations,
                        true,
                        files),
                now);
    }

    private List<Citation> useDraft(TenantId tenant, ConversationId conversation, UUID draft, boolean sent) {
        return handoffs.useDraft(tenant, conversation, draft, sent)
                .orElseThrow(() -> new RefusedException("routing.draft.gone"));
    }

    private static String required(String text, List<Attachment> files) {
        String said = text.replace("\0", "").strip();
        if (said.isEmpty() && files.isEmpty()) {
            throw new RefusedException("routing.message.empty");
        }
        if (files.size() > MOST_FILES) {
            throw new RefusedException("routing.attachment.too-many", MOST_FILES);
        }
        return said;
    }
}
