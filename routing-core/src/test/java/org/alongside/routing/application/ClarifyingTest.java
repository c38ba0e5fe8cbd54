package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.alongside.routing.ConversationView;
import org.alongside.routing.Owner;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.routing.RoutingEvent;
import org.alongside.routing.SmallTalk;
import org.junit.jupiter.api.Test;

/** Greetings that are returned, and the one question about what is meant. */
class ClarifyingTest {

    private final World world = new World();

    @Test
    void returnsAGreetingWithTheWayToAPersonAndAsksNoAnswerer() {
        world.says("Hello!");

        assertEquals(
                "ASSISTANT: Hello! Tell me what I can do for you. If you would rather talk to a person, just say so.",
                world.transcript().get(1));
        assertEquals(Owner.ASSISTANT, world.seen().owner());
        assertEquals(0, world.answerer.calls.get());
        assertEquals(List.of(Kind.GREET), kinds());
    }

    @Test
    void greetsInTheLanguageOfTheGreeting() {
        world.says("¡Buenos días!");

        assertTrue(world.transcript().get(1).startsWith("ASSISTANT: ¡Hola!"), world.transcript()::toString);
    }

    @Test
    void thanksAfterAnAnswerLeaveTheIssueAsItWas() {
        world.says("how do I change my card?");
        world.says("thank you so much!");

        assertEquals("change_card", view().row().intent());
        assertEquals(List.of(Kind.CONTAIN, Kind.GREET), kinds());
        assertEquals(
                1,
                told().stream()
                        .filter(event -> event.kind() == RoutingEvent.Kind.REPLIED)
                        .count());
    }

    @Test
    void asksWhichAndTakesTheChoiceAsTheIntent() {
        world.says("maybe my card or my parcel");

        assertEquals(List.of("change_card", "late_parcel"), world.seen().choices());
        assertTrue(world.transcript().get(1).contains("\n1. change_card\n2. late_parcel\n"));
        assertEquals(0, world.answerer.calls.get());

        world.says("Change card.");
        assertEquals(List.of(Kind.CLARIFY, Kind.CONTAIN), kinds());
        assertEquals(List.of(), world.seen().choices());
        assertEquals(
                "ASSISTANT: Open Settings and choose another card.",
                world.transcript().get(3));
    }

    @Test
    void takesTheNumberWhereThereAreNoButtons() {
        world.says("maybe my card or my parcel");
        world.says("2");

        assertEquals("late_parcel", view().row().intent());
        assertEquals(Owner.QUEUE, world.seen().owner());
    }

    @Test
    void neverAsksTwice() {
        world.says("maybe my card or my parcel");
        world.says("well, maybe the card of the other parcel");

        assertEquals(List.of(Kind.CLARIFY, Kind.ASSIST), kinds());
        assertEquals("low-confidence", view().row().reason());
    }

    @Test
    void aPersonInsteadOfAChoiceIsAPerson() {
        world.says("maybe my card or my parcel");
        world.says("I want a person");

        assertEquals(List.of(Kind.CLARIFY, Kind.ESCALATE), kinds());
    }

    @Test
    void aChoiceForPeopleGoesToPeopleWithoutAnAnswerer() {
        world.says("maybe my card or my parcel, and my address");
        world.tamper(
                "update routing.conversations set choices = array[E'unknown_charge\tUnknown charge'] where id = ?",
                world.seen().conversation().value());
        world.says("Unknown charge");

        assertEquals(List.of(Kind.CLARIFY, Kind.ESCALATE), kinds());
        assertEquals(0, world.answerer.calls.get());
    }

    @Test
    void factsRememberWhatWasMeant() {
        world.says("hi");

        assertEquals(
                1,
                world.count(
                        "routing.decisions where conversation_id = ? and facts ->> 'smallTalk' = ?",
                        world.seen().conversation().value(),
                        SmallTalk.GREETING.name()));
        assertFalse(told().stream().anyMatch(event -> event.kind() == RoutingEvent.Kind.REPLIED));
    }

    private ConversationView view() {
        return world.transactions.in(
                ACME, () -> world.conversations.byId(ACME, world.seen().conversation()));
    }

    private List<Kind> kinds() {
        return view().decisions().stream().map(decision -> decision.kind()).toList();
    }

    private List<RoutingEvent> told() {
        return world.transactions.in(
                ACME, () -> world.eventLog.of(ACME, world.seen().conversation()));
    }
}
