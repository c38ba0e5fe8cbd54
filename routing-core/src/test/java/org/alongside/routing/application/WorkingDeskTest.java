package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.Attachment;
import org.alongside.routing.Author;
import org.alongside.routing.ConversationId;
import org.alongside.routing.ConversationView;
import org.alongside.routing.Conversations.Box;
import org.alongside.routing.EventLog.Consumer;
import org.alongside.routing.Invitation;
import org.alongside.routing.Message;
import org.alongside.routing.Outcome;
import org.alongside.routing.RoutingEvent;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.routing.SurveyKind;
import org.alongside.shared.AcrossTenants;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.Test;

class WorkingDeskTest {

    private final World world = new World();

    @Test
    void agentAnswersClosesAndIsRated() {
        ConversationId conversation = escalated();
        world.does(() -> world.desk.accept(ACME, conversation, World.ANA));
        world.does(
                () -> world.desk.reply(ACME, conversation, World.ANA, "It is your gym.", Optional.empty(), List.of()));
        world.does(() -> world.desk.resolve(ACME, conversation, World.ANA, Outcome.RESOLVED));
        world.dueNow();

        assertEquals("AGENT: It is your gym.", world.transcript().get(2));
        assertEquals(
                "SYSTEM: This conversation is closed. Did it help? Please rate it.",
                world.transcript().get(3));
        Invitation asked = world.surveys.answers.pending(ACME, conversation).orElseThrow();

        world.surveys.answers.answer(ACME, conversation, asked.survey(), Map.of(SurveyKind.AT_CLOSE, "5"), "quick");

        assertTrue(world.surveys.answers.pending(ACME, conversation).isEmpty());
        assertEquals(
                List.of(
                        Kind.HANDOFF_OFFERED,
                        Kind.HANDOFF_ACCEPTED,
                        Kind.REPLIED,
                        Kind.CLOSED,
                        Kind.SURVEYED,
                        Kind.RATED,
                        Kind.ANSWERED),
                kinds(conversation).subList(3, 10));
        assertEquals(
                List.of(
                        "decision",
                        "handoff-offered",
                        "handoff-accepted",
                        "reply",
                        "closed",
                        "surveyed",
                        "rated",
                        "survey-answered"),
                world.conduct.kinds());
    }

    @Test
    void replyTakesWhatNobodyHas() {
        ConversationId conversation = escalated();
        world.does(() -> world.desk.reply(ACME, conversation, World.ANA, "Hello", Optional.empty(), List.of()));

        assertEquals("Ana", view(conversation).row().assignee());
        assertTrue(view(conversation).handoff().orElseThrow().acceptedAt().isPresent());
    }

    @Test
    void whoIsNoLongerTheAssigneeIsToldWhoIs() {
        ConversationId conversation = escalated();
        world.does(() -> world.desk.accept(ACME, conversation, World.ANA));
        world.does(() -> world.desk.accept(ACME, conversation, World.LUCIA));

        RefusedException refused = assertThrows(
                RefusedException.class,
                () -> world.does(
                        () -> world.desk.reply(ACME, conversation, World.ANA, "Hello", Optional.empty(), List.of())));
        assertEquals("routing.conversation.taken", refused.messageKey());
        assertEquals(List.of("Lucía"), refused.arguments());
    }

    @Test
    void aSentDraftKeepsItsCitationsAndSaysWhoWroteIt() {
        world.says("my parcel is late");
        ConversationId conversation = world.seen().conversation();
        UUID draft = view(conversation).draft().orElseThrow().id();
        world.does(() ->
                world.desk.reply(ACME, conversation, World.ANA, "Look into Settings.", Optional.of(draft), List.of()));

        Message sent = world.seen().messages().get(2);
        assertEquals(Author.AGENT_ASSISTED, sent.author());
        assertEquals("Cards", sent.citations().get(0).title());
        assertTrue(view(conversation).draft().isEmpty());
        assertThrows(
                RefusedException.class,
                () -> world.does(
                        () -> world.desk.reply(ACME, conversation, World.ANA, "Again", Optional.of(draft), List.of())));
    }

    @Test
    void aFileGoesAlongWithoutWords() {
        ConversationId conversation = escalated();
        Attachment file = new Attachment(world.ids.next(), "form.pdf", "application/pdf", 7);
        world.does(() -> world.desk.reply(ACME, conversation, World.ANA, "", Optional.empty(), List.of(file)));

        assertEquals(List.of(file), world.seen().messages().get(2).attachments());
        assertEquals("form.pdf", view(conversation).row().preview());
        assertThrows(
                RefusedException.class,
                () -> world.does(() -> world.desk.reply(
                        ACME, conversation, World.ANA, "", Optional.empty(), Collections.nCopies(11, file))));
    }

    @Test
    void contactsSeeNoNotes() {
        ConversationId conversation = escalated();
        world.does(() -> world.desk.note(ACME, conversation, World.ANA, "looks like fraud", List.of()));

        assertEquals(2, world.seen().messages().size());
        assertEquals(3, view(conversation).messages().size());
    }

    @Test
    void aMessageAfterTheEndOpensANewConversation() {
        ConversationId first = escalated();
        world.does(() -> world.desk.resolve(ACME, first, World.ANA, Outcome.RESOLVED));
        world.says("how do I change my card?");

        assertFalse(first.equals(world.seen().conversation()));
        RefusedException refused =
                assertThrows(RefusedException.class, () -> world.does(() -> world.desk.reopen(ACME, first, World.ANA)));
        assertEquals("routing.conversation.newer-open", refused.messageKey());
        assertThrows(
                RefusedException.class,
                () -> world.does(() -> world.desk.reply(ACME, first, World.ANA, "Hello", Optional.empty(), List.of())));
    }

    @Test
    void reopeningGivesItToWhoReopened() {
        ConversationId conversation = escalated();
        world.does(() -> world.desk.resolve(ACME, conversation, World.ANA, Outcome.NOT_RESOLVED));
        world.does(() -> world.desk.reopen(ACME, conversation, World.LUCIA));

        assertEquals("Lucía", view(conversation).row().assignee());
        assertTrue(view(conversation).row().open());
        assertTrue(kinds(conversation).contains(Kind.REOPENED));
    }

    @Test
    void boxesHoldTheirConversationsAndPageByKey() {
        ConversationId waiting = escalated();

        assertTrue(ids(Box.WAITING, 500).contains(waiting));
        assertTrue(ids(Box.OPEN, 500).contains(waiting));
        assertFalse(ids(Box.MINE, 500).contains(waiting));

        world.does(() -> world.desk.accept(ACME, waiting, World.ANA));
        assertFalse(ids(Box.WAITING, 500).contains(waiting));
        assertTrue(ids(Box.MINE, 500).contains(waiting));

        World other = new World();
        other.says("how do I change my card?");
        List<ConversationId> all = ids(Box.OPEN, 500);
        List<ConversationId> second = world
                .transactions
                .in(ACME, () -> world.conversations.list(ACME, Box.OPEN, World.ANA, Optional.of(all.get(0)), 500))
                .stream()
                .map(row -> row.id())
                .toList();
        assertEquals(all.subList(1, all.size()), second);
        assertEquals(
                all.size(), world.transactions.in(ACME, () -> world.conversations.count(ACME, Box.OPEN, World.ANA)));
    }

    @Test
    void anotherTenantCanDoNothing() {
        ConversationId conversation = escalated();

        for (Runnable command : List.<Runnable>of(
                () -> world.desk.accept(GLOBEX, conversation, World.ANA),
                () -> world.desk.reply(GLOBEX, conversation, World.ANA, "Hello", Optional.empty(), List.of()),
                () -> world.desk.resolve(GLOBEX, conversation, World.ANA, Outcome.SPAM),
                () -> world.inbound.rate(GLOBEX, conversation, world.seen().contact(), 5, ""))) {
            assertThrows(NotFoundException.class, () -> world.database.in(GLOBEX, command));
        }
    }

    @Test
    void consumersGetEachEventOnceAcknowledged() {
        escalated();
        List<RoutingEvent> unread = read();
        assertFalse(unread.isEmpty());
        assertTrue(world.database
                .across(AcrossTenants.Scope.QUEUE, () -> world.eventLog.tenantsWithUnread(Consumer.METRICS))
                .contains(ACME));

        world.does(() -> world.eventLog.acknowledge(
                ACME, Consumer.METRICS, unread.stream().map(RoutingEvent::id).toList()));

        assertEquals(List.of(), read());
    }

    private List<RoutingEvent> read() {
        return world.transactions.in(ACME, () -> world.eventLog.unread(ACME, Consumer.METRICS, 100_000));
    }

    private ConversationId escalated() {
        world.says("I see a charge that I do not know");
        return world.seen().conversation();
    }

    private ConversationView view(ConversationId conversation) {
        return world.transactions.in(ACME, () -> world.conversations.byId(ACME, conversation));
    }

    private List<ConversationId> ids(Box box, int limit) {
        return world
                .transactions
                .in(ACME, () -> world.conversations.list(ACME, box, World.ANA, Optional.empty(), limit))
                .stream()
                .map(row -> row.id())
                .toList();
    }

    private List<Kind> kinds(ConversationId conversation) {
        return world.transactions.in(ACME, () -> world.eventLog.of(ACME, conversation)).stream()
                .map(RoutingEvent::kind)
                .toList();
    }
}
