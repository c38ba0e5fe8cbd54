package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.ConversationId;
import org.alongside.routing.ConversationRow;
import org.alongside.routing.ConversationView;
import org.alongside.routing.Conversations.Box;
import org.alongside.routing.Outcome;
import org.alongside.routing.Owner;
import org.alongside.routing.RoutingEvent;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.routing.Snooze.Woken;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.Test;

class MovingConversationsTest {

    private final World world = new World();

    @Test
    void restsUntilItsTimeAndIsOnTopAgainWithItsReason() {
        ConversationId conversation = anas();
        world.does(() -> world.moves.snooze(ACME, conversation, World.ANA, Optional.of(in(Duration.ofHours(1)))));
        assertTrue(box(Box.SNOOZED).contains(conversation));
        assertFalse(box(Box.MINE).contains(conversation));

        world.dueNow();

        assertEquals(conversation, box(Box.MINE).get(0));
        assertEquals(Optional.of(Woken.TIME), row(conversation).snooze().woken());
        assertTrue(kinds(conversation).containsAll(List.of(Kind.SNOOZED, Kind.WOKEN)));
    }

    @Test
    void restsUntilTheContactWrites() {
        ConversationId conversation = anas();
        world.does(() -> world.moves.snooze(ACME, conversation, World.ANA, Optional.empty()));
        assertTrue(row(conversation).snooze().asleep());

        world.says("are you still there?");

        assertFalse(row(conversation).snooze().asleep());
        assertEquals(Optional.of(Woken.CONTACT), row(conversation).snooze().woken());
        world.does(() -> world.desk.reply(ACME, conversation, World.ANA, "Yes", Optional.empty(), List.of()));
        assertEquals(Optional.empty(), row(conversation).snooze().woken());
    }

    @Test
    void onlyTheFutureAndNotTooFar() {
        ConversationId conversation = anas();
        for (Duration wrong : List.of(Duration.ZERO, Duration.ofDays(-1), Duration.ofDays(400))) {
            assertThrows(
                    RefusedException.class,
                    () -> world.does(() -> world.moves.snooze(ACME, conversation, World.ANA, Optional.of(in(wrong)))));
        }
    }

    @Test
    void transferGivesItToAColleagueWithANote() {
        ConversationId conversation = anas();
        world.does(() -> world.moves.transfer(ACME, conversation, World.ANA, World.LUCIA, "knows the bank"));

        ConversationView view = view(conversation);
        assertEquals("Luc\u00eda", view.row().assignee());
        assertTrue(view.messages().get(2).note());
        assertEquals("knows the bank", view.messages().get(2).text());
        assertEquals("Ana", view.taken().orElseThrow().name());
        assertTrue(kinds(conversation).contains(Kind.TRANSFERRED));
        RefusedException refused = assertThrows(
                RefusedException.class,
                () -> world.does(() -> world.moves.transfer(ACME, conversation, World.ANA, World.LUCIA, "")));
        assertEquals("routing.conversation.taken", refused.messageKey());
    }

    @Test
    void theAssistantBeginsAnewWithWhatIsHandedBack() {
        world.says("how do I change my card?");
        ConversationId conversation = world.seen().conversation();
        world.does(() -> world.desk.accept(ACME, conversation, World.ANA));
        world.does(() -> world.moves.handBack(ACME, conversation, World.ANA, "only the how-to"));
        assertEquals(Owner.ASSISTANT, world.seen().owner());

        world.says("how do I change my card?");
        assertTrue(last().startsWith("ASSISTANT: "), world.transcript()::toString);

        world.says("I see a charge that I do not know");
        assertEquals(Owner.QUEUE, world.seen().owner());
        assertEquals(
                1,
                world.count(
                        "routing.handoffs where conversation_id = ? and completed_at is null", conversation.value()));
    }

    @Test
    void whatPeopleMustAnswerIsNotHandedBack() {
        ConversationId conversation = anas();
        RefusedException refused = assertThrows(
                RefusedException.class,
                () -> world.does(() -> world.moves.handBack(ACME, conversation, World.ANA, "try again")));
        assertEquals("routing.handback.tier", refused.messageKey());
    }

    @Test
    void aClosingIsTakenBackBeforeTheContactIsTold() {
        ConversationId conversation = anas();
        int said = world.transcript().size();
        world.does(() -> world.desk.resolve(ACME, conversation, World.ANA, Outcome.SPAM));
        assertTrue(view(conversation).undoable());
        world.does(() -> world.moves.undoClosing(ACME, conversation, World.ANA));

        assertEquals("Ana", row(conversation).assignee());
        assertTrue(row(conversation).open());
        assertEquals(said, world.transcript().size());
        assertEquals(
                1,
                world.count(
                        "routing.handoffs where conversation_id = ? and completed_at is null", conversation.value()));
    }

    @Test
    void afterTenSecondsItIsTooLate() {
        ConversationId conversation = anas();
        world.does(() -> world.desk.resolve(ACME, conversation, World.ANA, Outcome.RESOLVED));
        world.dueNow();

        assertTrue(last().startsWith("SYSTEM: This conversation is closed"));
        assertFalse(view(conversation).undoable());
        assertThrows(
                RefusedException.class, () -> world.does(() -> world.moves.undoClosing(ACME, conversation, World.ANA)));
    }

    @Test
    void nobodyAsksASenderOfSpam() {
        ConversationId conversation = anas();
        int said = world.transcript().size();
        world.does(() -> world.desk.resolve(ACME, conversation, World.ANA, Outcome.SPAM));
        world.dueNow();

        assertEquals(said, world.transcript().size());
        assertTrue(world.surveys.answers.pending(ACME, conversation).isEmpty());
    }

    @Test
    void anotherTenantMovesNothing() {
        ConversationId conversation = anas();
        for (Runnable move : List.<Runnable>of(
                () -> world.moves.snooze(GLOBEX, conversation, World.ANA, Optional.empty()),
                () -> world.moves.transfer(GLOBEX, conversation, World.ANA, World.LUCIA, ""),
                () -> world.moves.handBack(GLOBEX, conversation, World.ANA, "x"),
                () -> world.moves.undoClosing(GLOBEX, conversation, World.ANA),
                () -> world.moves.retry(GLOBEX, conversation, World.ANA, conversation.value()))) {
            assertThrows(NotFoundException.class, () -> world.database.in(GLOBEX, move));
        }
    }

    private ConversationId anas() {
        world.says("I see a charge that I do not know");
        ConversationId conversation = world.seen().conversation();
        world.does(() -> world.desk.accept(ACME, conversation, World.ANA));
        return conversation;
    }

    private String last() {
        List<String> lines = world.transcript();
        return lines.get(lines.size() - 1);
    }

    private java.time.Instant in(Duration later) {
        return world.now.plus(later);
    }

    private ConversationView view(ConversationId conversation) {
        return world.transactions.in(ACME, () -> world.conversations.byId(ACME, conversation));
    }

    private ConversationRow row(ConversationId conversation) {
        return view(conversation).row();
    }

    private List<ConversationId> box(Box box) {
        return world
                .transactions
                .in(ACME, () -> world.conversations.list(ACME, box, World.ANA, Optional.empty(), 500))
                .stream()
                .map(ConversationRow::id)
                .toList();
    }

    private List<Kind> kinds(ConversationId conversation) {
        return world.transactions.in(ACME, () -> world.eventLog.of(ACME, conversation)).stream()
                .map(RoutingEvent::kind)
                .toList();
    }
}
