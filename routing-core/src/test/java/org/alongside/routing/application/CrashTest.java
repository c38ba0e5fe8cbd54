package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.alongside.routing.ConversationView;
import org.alongside.routing.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever breaks in the middle: nothing is lost, nothing is said twice, nobody speaks over anybody. */
class CrashTest {

    private static final String ASKED = "CONTACT: how do I change my card?";
    private static final String ANSWERED = "ASSISTANT: Open Settings and choose another card.";

    private final World world = new World();

    @BeforeEach
    void nothingElseIsDue() {
        world.tamper("update routing.inbound_events set state = 'DONE'");
        world.tamper("update routing.conversations set due_at = null");
        world.tamper("update routing.outbox set state = 'SENT' where state = 'READY'");
    }

    @Test
    void aCrashBetweenTheTransactionsIsMadeGood() {
        world.answerer.meanwhile = () -> {
            throw new PowerCut();
        };
        assertThrows(PowerCut.class, () -> world.says("how do I change my card?"));
        assertEquals(List.of(ASKED), world.transcript());

        world.answerer.meanwhile = () -> {};
        leaseEnds();
        world.tending.tend();

        assertEquals(List.of(ASKED, ANSWERED), world.transcript());
        assertEquals(1, world.sender.sent.size());
        assertEquals(List.of("decision", "reply"), world.conduct.kinds());
    }

    @Test
    void whatWasStoredButNotHandedOnIsTakenUp() {
        World crashed = new World(task -> {});
        crashed.says("how do I change my card?");
        assertTrue(crashed.maybeSeen().isEmpty());

        time(5);
        world.tending.tend();

        assertEquals(List.of(ASKED, ANSWERED), crashed.transcript());
    }

    @Test
    void agentTakesOverWhileTheAssistantComposes() {
        world.answerer.meanwhile =
                () -> world.does(() -> world.desk.accept(ACME, world.seen().conversation(), World.ANA));
        world.says("how do I change my card?");

        assertEquals(List.of(ASKED), world.transcript());
        assertEquals(Owner.AGENT, world.seen().owner());
        assertEquals(
                "Open Settings and choose another card.",
                view().draft().orElseThrow().text());
        assertEquals(0, world.sender.sent.size());
    }

    @Test
    void whoIsTooSlowLosesTheMessageToAPerson() {
        world.answerer.meanwhile = () -> {
            time(25);
            world.tending.tend();
        };
        world.says("how do I change my card?");

        assertEquals(2, world.transcript().size());
        assertTrue(world.transcript().get(1).startsWith("SYSTEM: I am sorry"));
        assertEquals("no-timely-reply", view().row().reason());
        assertEquals(1, view().decisions().size());
    }

    @Test
    void withoutARecordTheAssistantDoesNotSpeak() {
        world.conduct.broken = true;
        world.says("how do I change my card?");
        assertEquals(List.of(ASKED), world.transcript());

        world.conduct.broken = false;
        leaseEnds();
        world.tending.tend();

        assertEquals(List.of(ASKED, ANSWERED), world.transcript());
    }

    @Test
    void whatCannotBeProcessedEndsBeforeAPersonAndIsVisible() {
        world.conduct.broken = true;
        world.says("how do I change my card?");
        for (int attempt = 0; attempt < 6; attempt++) {
            leaseEnds();
            world.tending.tend();
        }

        assertEquals(
                1,
                world.count(
                        "routing.inbound_events where state = 'DEAD' and contact_value = ?", world.contact.value()));
        assertEquals(Owner.QUEUE, world.seen().owner());
    }

    @Test
    void whatCannotEvenBeAdmittedIsLaidAside() {
        world.tamper("alter table routing.events add constraint no_more check (happened_at < '2000-01-01') not valid");
        try {
            world.says("how do I change my card?");
            for (int attempt = 0; attempt < 7; attempt++) {
                leaseEnds();
                world.tending.tend();
            }
        } finally {
            world.tamper("alter table routing.events drop constraint no_more");
        }

        assertEquals(
                1,
                world.count(
                        "routing.inbound_events where state = 'DEAD' and contact_value = ?", world.contact.value()));
    }

    @Test
    void aSecondMessageWaitsForTheFirst() {
        world.answerer.meanwhile = () -> {
            world.answerer.meanwhile = () -> {};
            world.says("and where is the button for the card?");
        };
        world.says("how do I change my card?");

        assertEquals(
                List.of(ASKED, ANSWERED, "CONTACT: and where is the button for the card?", ANSWERED),
                world.transcript());
    }

    private ConversationView view() {
        return world.transactions.in(
                ACME, () -> world.conversations.byId(ACME, world.seen().conversation()));
    }

    private void leaseEnds() {
        world.tamper("update routing.inbound_events set stored_at = clock_timestamp() - interval '5 seconds',"
                + " leased_until_at = clock_timestamp() - interval '1 second' where state = 'PENDING'");
    }

    private void time(int seconds) {
        world.tamper(
                "update routing.inbound_events set stored_at = clock_timestamp() - make_interval(secs => ?)"
                        + " where state = 'PENDING'",
                seconds);
    }

    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }
}
