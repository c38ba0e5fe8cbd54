package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.ReadyReply;
import org.alongside.knowledge.ReplyMoment;
import org.alongside.routing.Intent;
import org.alongside.routing.Owner;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.RequiredField;
import org.alongside.routing.RequiredField.Kind;
import org.alongside.routing.domain.Policy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Approved replies on their way to the customer, and what is known when one is chosen. */
class ApprovedRepliesTest {

    private final World world = new World();

    @BeforeEach
    void askForAnOrderNumber() {
        PolicyVersion six = Policy.SIX_INTENTS;
        List<RequiredField> fields = List.of(new RequiredField("order_number", Kind.ORDER_NUMBER, "MP-####"));
        List<Intent> intents = six.intents().stream()
                .map(intent -> intent.change().requiredFields(fields).build())
                .toList();
        world.policies.inForce = Optional.of(
                new PolicyVersion(six.id(), 1, six.publishedAt(), six.publishedBy(), intents, six.thresholds()));
    }

    @Test
    void isSaidWordByWordAndItsVersionIsRecorded() {
        world.replies.chosen =
                moment -> Optional.of(new ReadyReply("Your card is changed in Settings.", List.of("r@3")));

        world.says("how do I change my card?");

        assertEquals(
                "ASSISTANT: Your card is changed in Settings.",
                world.transcript().get(1));
        assertEquals("r@3", world.conduct.entries.get(1).facts().get("replies"));
    }

    @Test
    void oneWithAnOpenFieldIsADraftAndTheContactIsAskedForIt() {
        world.replies.chosen = moment -> Optional.of(new ReadyReply("Order {order number} has it.", List.of("r@1")));

        world.says("how do I change my card?");

        assertEquals(Owner.QUEUE, world.seen().owner());
        assertTrue(
                world.transcript().get(1).endsWith("please write here: order number."), world.transcript()::toString);
        assertEquals("Order {order number} has it.", draft());
    }

    @Test
    void isChosenByWhatIsKnownOfConversationAndBusiness() {
        world.says("my card for order MP-4711 does not work");

        ReplyMoment moment = world.replies.moments.get(0);
        assertEquals("MP-4711", moment.values().get("order_number"));
        assertEquals("Alma", moment.values().get("assistant_name"));
        assertEquals("March 2, 2026", moment.values().get("today"));
        assertEquals(Optional.empty(), Optional.ofNullable(moment.values().get("contact_name")));
        assertEquals(Audience.CUSTOMERS, moment.audience());
        assertTrue(moment.open());
    }

    @Test
    void draftsMayRestOnWhatIsForAgents() {
        world.says("my parcel is late");

        assertEquals(Audience.AGENTS_ONLY, world.replies.moments.get(0).audience());
    }

    @Test
    void whatWasSaidBeforeIsKnown() {
        world.says("how do I change my card?");
        world.says("and the other card?");

        assertEquals(List.of(), world.replies.moments.get(0).said());
        assertEquals(
                List.of("Open Settings and choose another card."),
                world.replies.moments.get(1).said());
    }

    @Test
    void answersUseWhatHoldsInTheContactsMarket() {
        world.replies.marketOfInbox = "ES";
        world.says("how do I change my card?");

        assertEquals("ES", world.knowledge.market);
        assertEquals("ES", world.replies.moments.get(0).market());
        world.replies.marketOfInbox = "";
        world.says("and the other card?");

        assertEquals("", world.knowledge.market);
    }

    private String draft() {
        return world.transactions.in(
                ACME,
                () -> world.conversations
                        .byId(ACME, world.seen().conversation())
                        .draft()
                        .orElseThrow()
                        .text());
    }
}
