package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.alongside.routing.Agreement;
import org.alongside.routing.Autonomy;
import org.alongside.routing.ConversationId;
import org.alongside.routing.ConversationView;
import org.alongside.routing.DraftComparison;
import org.alongside.routing.DraftVerdict;
import org.alongside.routing.Outcome;
import org.alongside.routing.Owner;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.routing.Shadow.Filter;
import org.alongside.shared.NotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An intent on trial: drafts that nobody sees, held against what agents do. */
class ShadowTest {

    private static final String DRAFT = "Open Settings and choose another card.";

    private final World world = new World();

    @BeforeEach
    void onTrial() {
        world.policies.autonomy.put("change_card", Autonomy.SHADOW);
        world.policies.autonomy.put("unknown_charge", Autonomy.SHADOW);
    }

    @Test
    void theContactIsPromisedAPersonAndNobodySeesTheDraft() {
        world.says("how do I change my card?");

        assertEquals(Owner.QUEUE, world.seen().owner());
        assertTrue(world.transcript().get(1).startsWith("SYSTEM: Thank you. I have passed this on"));
        assertEquals("in-shadow", view().row().reason());
        assertEquals(Optional.empty(), view().draft());
        assertTrue(view().handoff().orElseThrow().suggestedStep().startsWith("Answer the need above"));
        assertEquals(
                0,
                world.count(
                        "routing.drafts where conversation_id = ?",
                        conversation().value()));
        assertEquals(List.of("decision", "handoff-offered", "draft-composed"), world.conduct.kinds());
        assertEquals(Kind.CONTAIN, mine().would());
        assertEquals(Autonomy.SHADOW, mine().mode());
        assertEquals(DraftVerdict.WAITING, mine().verdict());
    }

    @Test
    void tierCIsNeverDraftedNotEvenInShadow() {
        world.says("I see a charge that I do not know");

        assertEquals(0, world.answerer.calls.get());
        assertEquals(
                0,
                world.count(
                        "routing.comparisons where conversation_id = ?",
                        conversation().value()));
    }

    @Test
    void whoAsksForAPersonIsNotDraftedFor() {
        world.says("I want a person to change my card");

        assertEquals(0, world.answerer.calls.get());
    }

    @Test
    void whatTheAgentSendsIsHeldAgainstIt() {
        assertEquals(DraftVerdict.SAME, sent(DRAFT));
        assertEquals(DraftVerdict.EDITED, sent("Hello, " + DRAFT));
        assertEquals(DraftVerdict.REWRITTEN, sent("I have done that for you."));
    }

    @Test
    void draftsThatTheAgentSawAreHeldAgainstItToo() {
        world.policies.autonomy.put("change_card", Autonomy.ASSIST);
        world.says("how do I change my card?");
        var draft = view().draft().orElseThrow();
        reply(DRAFT, Optional.of(draft.id()));

        assertEquals(Autonomy.ASSIST, mine().mode());
        assertEquals(DraftVerdict.SAME, mine().verdict());
    }

    @Test
    void onlyTheFirstAnswerCounts() {
        sent(DRAFT);
        reply("Anything else?", Optional.empty());

        assertEquals(DraftVerdict.SAME, mine().verdict());
    }

    @Test
    void actingWithoutAWordIsAMissedEscalation() {
        world.says("how do I change my card?");
        world.does(() -> world.desk.resolve(ACME, conversation(), World.ANA, Outcome.RESOLVED));

        assertEquals(DraftVerdict.MISSED_ESCALATION, mine().verdict());
    }

    @Test
    void givingItToAColleagueIsAMissedEscalation() {
        world.says("how do I change my card?");
        world.does(() -> world.desk.accept(ACME, conversation(), World.ANA));
        world.does(() -> world.desk.accept(ACME, conversation(), World.LUCIA));

        assertEquals(DraftVerdict.MISSED_ESCALATION, mine().verdict());
    }

    @Test
    void aSupervisorMaySayThatAPersonWasNeeded() {
        sent(DRAFT);
        world.does(() -> world.shadow.missed(ACME, mine().id(), "sam"));

        assertEquals(DraftVerdict.MISSED_ESCALATION, mine().verdict());
    }

    @Test
    void agreementCountsWhatWasCompared() {
        Agreement before = agreement();
        sent(DRAFT);
        sent("Something else altogether, no word of that.");
        World other = new World();
        other.policies.autonomy.put("change_card", Autonomy.SHADOW);
        other.says("how do I change my card?");
        Agreement after = agreement();

        assertEquals(before.n() + 2, after.n());
        assertEquals(before.same() + 1, after.same());
        assertEquals(before.rewritten() + 1, after.rewritten());
        assertEquals(before.waiting() + 1, after.waiting());
        assertEquals(0.578, new Agreement("x", 60, 20, 39, 1, 5).low(), 0.001);
        assertEquals(0.745, new Agreement("x", 60, 20, 39, 1, 5).high(), 0.001);
    }

    @Test
    void anotherTenantSeesNothing() {
        world.says("how do I change my card?");
        var draft = mine().id();

        assertEquals(
                List.of(), world.database.in(GLOBEX, () -> world.shadow.list(GLOBEX, Filter.ALL, Optional.empty(), 5)));
        assertThrows(
                NotFoundException.class,
                () -> world.database.in(GLOBEX, () -> world.shadow.missed(GLOBEX, draft, "eve")));
    }

    private DraftVerdict sent(String text) {
        if (world.maybeSeen().isPresent()) {
            world.does(() -> world.desk.resolve(ACME, conversation(), World.ANA, Outcome.RESOLVED));
            // Else a person would have it at once: one was needed before.
            world.tamper(
                    "update routing.conversations set escalated = false where id = ?",
                    conversation().value());
            world.now = world.now.plusSeconds(60);
        }
        world.says("how do I change my card? I have a new one since " + world.now);
        reply(text, Optional.empty());
        return mine().verdict();
    }

    private void reply(String text, Optional<java.util.UUID> draft) {
        world.does(() -> world.desk.reply(ACME, conversation(), World.ANA, text, draft, List.of()));
    }

    private ConversationId conversation() {
        return world.seen().conversation();
    }

    private DraftComparison mine() {
        return world.transactions.in(ACME, () -> world.shadow.list(ACME, Filter.ALL, Optional.empty(), 500)).stream()
                .filter(compared -> compared.conversation().equals(conversation()))
                .findFirst()
                .orElseThrow();
    }

    private Agreement agreement() {
        return world.transactions.in(
                ACME,
                () -> world.shadow
                        .agreement(ACME)
                        .getOrDefault("change_card", new Agreement("change_card", 0, 0, 0, 0, 0)));
    }

    private ConversationView view() {
        return world.transactions.in(ACME, () -> world.conversations.byId(ACME, conversation()));
    }
}
