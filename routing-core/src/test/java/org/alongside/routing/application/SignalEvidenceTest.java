package org.alongside.routing.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.routing.ContactRegard;
import org.alongside.routing.DecisionView;
import org.alongside.routing.Owner;
import org.alongside.routing.Reason;
import org.alongside.routing.Signal;
import org.alongside.routing.Signal.Source;
import org.alongside.routing.SignalKind;
import org.alongside.shared.store.TestDatabase;
import org.junit.jupiter.api.Test;

/** What signals rest on, and one more reader beside the built-in one. */
class SignalEvidenceTest {

    private final World world = new World();
    private final AtomicInteger asked = new AtomicInteger();

    private void secondReaderSees(List<Signal> signals) {
        world.moreSignals = message -> {
            asked.incrementAndGet();
            return signals;
        };
    }

    @Test
    void aSecondReaderLowersWhatTheAssistantWouldHaveAnswered() {
        secondReaderSees(List.of(new Signal(SignalKind.HARDSHIP, "my card", Source.MODEL)));

        world.says("how do I change my card?");

        assertEquals(Owner.QUEUE, world.seen().owner());
        assertEquals(List.of("hardship-language"), rules());
        assertEquals(0, world.answerer.calls.get());
    }

    @Test
    void aSecondReaderThatSeesNothingChangesNothing() {
        secondReaderSees(List.of());

        world.says("how do I change my card?");

        assertEquals(Owner.ASSISTANT, world.seen().owner());
        assertEquals(1, asked.get());
    }

    @Test
    void aSecondReaderIsNotAskedWhereAPersonIsCertain() {
        secondReaderSees(List.of());

        world.says("I see a charge of $49.90 that I do not know");
        world.says("can I talk to a person about my card");

        assertEquals(0, asked.get());
    }

    @Test
    void repeatedAngerNamesTheMessagesItRestsOn() {
        world.says("the card page is awful");
        world.says("when are your opening hours");
        world.says("awful, how do I change my card");

        Reason reason = reasons().get(0);
        assertEquals("repeated-negative-sentiment", reason.rule());
        assertEquals(List.of(1, 3), reason.turns());
        assertEquals("awful", reason.evidence());
    }

    @Test
    void askingAgainNamesTheMessageThatIsRepeated() {
        world.says("how do I change my card?");
        world.says("when are your opening hours");
        world.says("How do I change my card??");

        Reason reason = reasons().get(0);
        assertEquals("asked-again", reason.rule());
        assertEquals(List.of(1, 3), reason.turns());
    }

    @Test
    void aContactWhomPeopleLookAfterGetsADraftAtMost() {
        world.says("how do I change my card?");
        assertEquals(Owner.ASSISTANT, world.seen().owner());
        RegardingContacts contacts = Regarding.of(world);
        world.transactions.run(
                TestDatabase.ACME,
                () -> contacts.regard(TestDatabase.ACME, world.contact, new ContactRegard(true, false)));

        world.says("is another card possible on this page");

        assertEquals(List.of("high-value-contact"), rules());
        assertEquals(Owner.QUEUE, world.seen().owner());
    }

    @Test
    void aMessageThatTheEngineCannotReadGoesToAPerson() {
        world.engine.failure = new IllegalStateException("no");

        world.says("how do I change my card?");

        assertEquals(Owner.QUEUE, world.seen().owner());
        assertFalse(rules().isEmpty());
        assertTrue(rules().contains("assistant-failed"));
    }

    private List<String> rules() {
        return reasons().stream().map(Reason::rule).toList();
    }

    private List<Reason> reasons() {
        List<DecisionView> decisions = world.transactions.in(
                TestDatabase.ACME,
                () -> world.conversations
                        .byId(TestDatabase.ACME, world.seen().conversation())
                        .decisions());
        return decisions.get(decisions.size() - 1).reasons();
    }
}
