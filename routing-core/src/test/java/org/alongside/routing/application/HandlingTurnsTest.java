package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.Autonomy;
import org.alongside.routing.ContactView;
import org.alongside.routing.ConversationChanged;
import org.alongside.routing.ConversationView;
import org.alongside.routing.InboundMessage;
import org.alongside.routing.Message.Delivery;
import org.alongside.routing.Outcome;
import org.alongside.routing.Owner;
import org.alongside.routing.Receipt;
import org.alongside.routing.RoutingDecision;
import org.alongside.routing.RoutingEvent;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.tenant.InboxId;
import org.junit.jupiter.api.Test;

class HandlingTurnsTest {

    private static final String HANDED_OVER =
            "SYSTEM: Thank you. I have passed this on to my colleagues with everything"
                    + " you wrote, so you do not have to repeat it. A person will answer by about ";

    private final World world = new World();

    @Test
    void answersATierAQuestionWithItsSource() {
        world.says("how do I change my card?");

        ContactView seen = world.seen();
        assertEquals(
                List.of("CONTACT: how do I change my card?", "ASSISTANT: Open Settings and choose another card."),
                world.transcript());
        assertEquals("Alma", seen.messages().get(1).authorName());
        assertEquals("Cards", seen.messages().get(1).citations().get(0).title());
        assertEquals(Delivery.SENT, seen.messages().get(1).delivery());
        assertEquals(Owner.ASSISTANT, seen.owner());
        assertEquals(List.of(Kind.OPENED, Kind.CONTACT_WROTE, Kind.DECIDED, Kind.REPLIED), kinds());
        assertEquals(List.of("decision", "reply"), world.conduct.kinds());
    }

    @Test
    void tierCGoesToAPersonWithoutAnyAnswerer() {
        world.says("I see a charge of $49.90 that I do not know");

        assertEquals(0, world.answerer.calls.get());
        assertEquals(0, world.knowledge.searches.get());
        assertTrue(world.transcript().get(1).startsWith(HANDED_OVER), world.transcript()::toString);
        assertEquals(Owner.QUEUE, world.seen().owner());
        ConversationView view = view();
        assertEquals("tier-c-intent", view.row().reason());
        assertEquals(
                "I see a charge of $49.90 that I do not know",
                view.handoff().orElseThrow().need());
        assertEquals("$49.90", view.handoff().orElseThrow().fields().get("amount"));
        assertEquals(view.row().promisedAt(), world.seen().promisedAt());
        assertEquals(List.of(Kind.OPENED, Kind.CONTACT_WROTE, Kind.DECIDED, Kind.HANDOFF_OFFERED), kinds());
        assertEquals(List.of("decision", "handoff-offered"), world.conduct.kinds());
    }

    @Test
    void saysUnderWhichKeyTheContactWroteAndNothingOfItWithTheReply() {
        world.says("how do I change my card?");

        assertEquals(
                List.of(Optional.of(world.contact), Optional.empty()),
                world.changed.stream().map(ConversationChanged::writer).limit(2).toList());
    }

    @Test
    void tierBGivesTheAgentADraftAndTheContactAPromise() {
        world.says("my parcel is late");

        assertEquals(
                "Open Settings and choose another card.",
                view().draft().orElseThrow().text());
        assertEquals(Owner.QUEUE, world.seen().owner());
        assertEquals(1, world.answerer.calls.get());
    }

    @Test
    void whatKnowledgeCannotAnswerGoesToAPerson() {
        world.says("what are your opening hours");

        ConversationView view = view();
        assertEquals("no-answer", view.row().reason());
        assertEquals(RoutingDecision.Kind.ASSIST, view.decisions().get(0).kind());
        assertTrue(view.draft().isEmpty());
    }

    @Test
    void theButtonBringsAPersonOnTheFirstMessage() {
        world.inbound.askForPerson(ACME, world.message(""));

        assertEquals(
                "CONTACT: I would like to talk to a person.", world.transcript().get(0));
        assertEquals("asked-for-person", view().row().reason());
        assertEquals(0, world.answerer.calls.get());
    }

    @Test
    void whileAPersonHasItTheAssistantListens() {
        world.says("I see a charge that I do not know");
        world.says("this is awful, how do I change my card?");

        assertEquals(3, world.transcript().size());
        assertEquals(1, view().decisions().size());
        assertEquals(
                1,
                world.count(
                        "routing.messages where conversation_id = ? and signals::text like '%NEGATIVE%'",
                        view().row().id().value()));
    }

    @Test
    void theBrakeActsOnTheNextMessage() {
        world.says("how do I change my card?");
        world.policies.autonomy.put("change_card", Autonomy.HUMAN);
        world.says("and how do I remove the old card?");

        assertEquals("braked-to-human", view().row().reason());
    }

    @Test
    void theBrakeOfItsInboxActsOnTheNextMessageAndAnotherInboxsDoesNot() {
        world.policies.autonomy.put("change_card", Autonomy.CONTAIN);
        Map<String, Autonomy> people = Map.of("change_card", Autonomy.HUMAN);
        world.policies.lids.put(new InboxId(new UUID(5, 99)), people);
        world.says("how do I change my card?");
        assertEquals(Owner.ASSISTANT, view().row().owner());

        world.policies.lids.put(FakeTenant.INBOX, people);
        world.says("and how do I remove the old card?");
        assertEquals("braked-to-human", view().row().reason());
    }

    @Test
    void withoutPolicyEverythingGoesToAPerson() {
        world.policies.inForce = Optional.empty();
        world.says("how do I change my card?");

        assertEquals("no-policy", view().row().reason());
    }

    @Test
    void aFailingEngineIsToldHonestly() {
        world.engine.failure = new IllegalStateException("model is gone");
        world.says("how do I change my card?");

        assertEquals("assistant-failed", view().row().reason());
        assertTrue(world.transcript().get(1).startsWith("SYSTEM: I am sorry, I could not work on this properly."));
    }

    @Test
    void aFailingAnswererIsToldHonestly() {
        world.answerer.meanwhile = () -> {
            throw new IllegalStateException("refused");
        };
        world.says("how do I change my card?");

        assertEquals("assistant-failed", view().row().reason());
    }

    @Test
    void theContactIsToldInTheirLanguage() {
        world.says("charge on my tarjeta");

        assertTrue(world.transcript().get(1).contains("Una persona responderá "));
    }

    @Test
    void questionHoldsTheLastTurnsAndTheNameOfTheIntent() {
        world.says("I have a new card");
        world.says("how do I change it for my old card?");

        assertEquals("I have a new card\nhow do I change it for my old card?\nchange_card", world.knowledge.asked);
    }

    @Test
    void sameMessageTwiceIsOneMessage() {
        InboundMessage message = world.message("how do I change my card?");
        Receipt first = world.inbound.receive(ACME, message);
        Receipt second = world.inbound.receive(ACME, message);

        assertEquals(first.event(), second.event());
        assertFalse(first.duplicate());
        assertTrue(second.duplicate());
        assertEquals(2, world.transcript().size());
    }

    @Test
    void comingBackOnTheSameIntentIsSeen() {
        world.says("how do I change my card?");
        world.does(() -> world.desk.resolve(ACME, view().row().id(), World.ANA, Outcome.RESOLVED));
        world.now = World.NOON.plusSeconds(86_400);
        world.says("my card is still the old one, how do I change it");

        assertTrue(kinds().contains(Kind.RECONTACTED));
    }

    @Test
    void emptyAndEndlessTextsAreRefused() {
        assertThrows(RefusedException.class, () -> world.says("  "));
        assertThrows(RefusedException.class, () -> world.says("a".repeat(10_001)));
    }

    @Test
    void anotherTenantSeesNothing() {
        world.says("how do I change my card?");
        var conversation = world.seen().conversation();

        assertTrue(world.database
                .in(GLOBEX, () -> world.conversations.ofContact(GLOBEX, world.contact, 0))
                .isEmpty());
        assertThrows(
                NotFoundException.class,
                () -> world.database.in(GLOBEX, () -> world.conversations.byId(GLOBEX, conversation)));
        assertEquals(List.of(), world.database.in(GLOBEX, () -> world.eventLog.of(GLOBEX, conversation)));
        for (String table : List.of("messages", "conversations", "inbound_events", "outbox", "decisions", "events")) {
            assertEquals(
                    List.of(),
                    world.database.in(
                            GLOBEX,
                            () -> world.sql.list("select 1 as n from routing." + table, row -> row.integer("n"))));
        }
    }

    @Test
    void decisionKeepsTheMomentOfThePolicy() {
        world.says("how do I change my card?");

        assertEquals(1, view().decisions().get(0).policyNumber());
        assertEquals(
                Instant.parse("2026-03-02T12:00:00Z"), view().decisions().get(0).at());
    }

    private ConversationView view() {
        return world.transactions.in(
                ACME, () -> world.conversations.byId(ACME, world.seen().conversation()));
    }

    private List<Kind> kinds() {
        return world
                .transactions
                .in(ACME, () -> world.eventLog.of(ACME, world.seen().conversation()))
                .stream()
                .map(RoutingEvent::kind)
                .toList();
    }
}
