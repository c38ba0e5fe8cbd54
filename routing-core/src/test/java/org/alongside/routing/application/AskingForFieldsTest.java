package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.HandoffPackage;
import org.alongside.routing.Intent;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.RequiredField;
import org.alongside.routing.RequiredField.Kind;
import org.alongside.routing.domain.Policy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an agent will need is asked for while the contact waits, once. */
class AskingForFieldsTest {

    private final World world = new World();

    @BeforeEach
    void requireFields() {
        PolicyVersion six = Policy.SIX_INTENTS;
        List<RequiredField> fields = List.of(
                new RequiredField("order_number", Kind.ORDER_NUMBER, "MP-####"),
                new RequiredField("sent_on", Kind.DATE, ""));
        List<Intent> intents = six.intents().stream()
                .map(intent ->
                        intent.key().equals("late_parcel") || intent.key().equals("unknown_charge")
                                ? intent.change().requiredFields(fields).build()
                                : intent)
                .toList();
        world.policies.inForce = Optional.of(
                new PolicyVersion(six.id(), 1, six.publishedAt(), six.publishedBy(), intents, six.thresholds()));
    }

    @Test
    void asksInTheMessageThatPromisesAPerson() {
        world.says("my parcel is late");

        assertTrue(
                world.transcript().get(1).endsWith("please write here: order number, date."),
                world.transcript()::toString);
    }

    @Test
    void asksOnlyForWhatWasNotSaid() {
        world.says("my parcel MP-4711 is late");

        assertTrue(world.transcript().get(1).endsWith("please write here: date."), world.transcript()::toString);
        assertEquals("MP-4711", handoff().fields().get("order_number"));
        assertEquals(1, handoff().fieldTurns().get("order_number"));
    }

    @Test
    void answersAreCollectedWithTheirTurn() {
        world.says("my parcel is late");
        world.says("sure, mp-4711");
        world.says("2026-02-03");

        assertEquals(
                Map.of("order_number", "mp-4711", "sent_on", "2026-02-03"),
                handoff().fields());
        assertEquals(Map.of("order_number", 3L, "sent_on", 4L), handoff().fieldTurns());
        assertEquals(4, world.transcript().size());
    }

    @Test
    void aWrongFormatIsSaidOnceAndNeverAgain() {
        world.says("my parcel is late");
        world.says("it is 47");
        world.says("well, 48 then");

        List<String> said = world.transcript();
        assertEquals(5, said.size(), said::toString);
        assertTrue(said.get(3).startsWith("SYSTEM: I could not read that as one of these: order number, date."));
        assertTrue(said.get(3).contains("MP-####"));
    }

    @Test
    void aRemarkIsNoWrongAnswer() {
        world.says("my parcel is late");
        world.says("ok, I will look for it");

        assertEquals(3, world.transcript().size());
    }

    @Test
    void nothingIsSaidWhileAnAgentWrites() {
        world.says("my parcel is late");
        world.does(() -> world.desk.accept(ACME, world.seen().conversation(), World.ANA));
        world.says("it is 47");

        assertEquals(3, world.transcript().size());
    }

    @Test
    void casesForPeopleAreAskedForToo() {
        world.says("I see a charge that I do not know");

        assertTrue(world.transcript().get(1).endsWith("please write here: order number, date."));
        assertEquals(0, world.answerer.calls.get());
    }

    @Test
    void whoWantsAPersonIsAskedForNothing() {
        world.says("my parcel is late, I want a person");

        assertFalse(world.transcript().get(1).contains("please write here"));
    }

    @Test
    void asksInTheContactsLanguage() {
        world.says("charge on my tarjeta");

        assertTrue(world.transcript().get(1).endsWith("por favor: número de pedido, fecha."));
    }

    private HandoffPackage handoff() {
        return world.transactions
                .in(ACME, () -> world.conversations.byId(ACME, world.seen().conversation()))
                .handoff()
                .orElseThrow();
    }
}
