package org.alongside.metrics.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Told;
import org.alongside.metrics.domain.ConversationFact.Outcome;
import org.alongside.routing.RoutingEvent.Kind;
import org.junit.jupiter.api.Test;

class FactBuildingTest {

    private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

    @Test
    void conversationThatTheAssistantAnsweredAloneIsContained() {
        ConversationFact fact = fact(Told.contained("payments", "A"), false);

        assertEquals("ASSISTANT", handler(fact));
        assertTrue(fact.contained());
        assertTrue(fact.verifiedContained());
        assertEquals(4, fact.course().firstResponse());
    }

    @Test
    void comingBackOnTheSameIntentTakesTheVerificationAway() {
        ConversationFact fact = fact(Told.contained("payments", "A"), true);

        assertTrue(fact.contained());
        assertFalse(fact.verifiedContained());
    }

    @Test
    void badRatingTakesTheVerificationAway() {
        Told told = Told.contained("payments", "A").then(90, Kind.RATED, "stars", "2");

        assertFalse(fact(told, false).verifiedContained());
    }

    @Test
    void waitingForAPersonIsNotContained() {
        ConversationFact fact = fact(Told.escalated("disputes", "C"), false);

        assertEquals("AGENT", handler(fact));
        assertFalse(fact.contained());
        assertTrue(fact.seam().offered());
    }

    @Test
    void handoffAfterAnAnswerOfTheAssistantNamesBoth() {
        Told told = Told.contained("payments", "A")
                .then(60, Kind.HANDOFF_OFFERED, "rule", "asks-for-person")
                .then(180, Kind.HANDOFF_ACCEPTED, "member", "m");
        ConversationFact fact = fact(told, false);

        assertEquals("ASSISTANT_THEN_AGENT", handler(fact));
        assertEquals(120, fact.seam().accept());
    }

    @Test
    void aQuestionThatNobodyAnsweredResolvesNothing() {
        Told asked = Told.decided("CLARIFY");
        ConversationFact fact = fact(asked, false);

        assertTrue(fact.course().met());
        assertTrue(fact.course().leftOpen());
        assertFalse(fact.contained());
        assertEquals(-1, fact.course().firstResponse());
        assertTrue(fact(
                        asked.then(30, Kind.DECIDED, "decision", "CONTAIN", "intent", "change_card", "policy", "1")
                                .then(31, Kind.REPLIED, "author", "ASSISTANT"),
                        false)
                .contained());
    }

    @Test
    void greetingsSayNothingAboutTheIssue() {
        assertFalse(fact(Told.decided("GREET"), false).course().met());
        ConversationFact thanked =
                fact(Told.contained("payments", "A").then(60, Kind.DECIDED, "decision", "GREET", "intent", ""), false);

        assertEquals("payments", thanked.segment().get(Dimension.CASE_TYPE));
        assertTrue(thanked.contained());
    }

    @Test
    void silenceIsUnknownAndNeverResolved() {
        ConversationFact fact = fact(Told.contained("payments", "A"), false);

        assertFalse(fact.ending().closed());
        assertFalse(fact.ending().outcome().known());

        ConversationFact ended = fact(
                Told.contained("payments", "A").then(90_000, Kind.CLOSED, "by", "silence", "outcome", "UNKNOWN"),
                false);
        assertTrue(ended.ending().closed());
        assertEquals("ASSISTANT", handler(ended));
        assertEquals(Outcome.UNKNOWN, ended.ending().outcome());
        assertFalse(ended.ending().outcome().known());
        assertTrue(fact(Told.decided("CLARIFY").then(90_000, Kind.CLOSED, "by", "silence", "outcome", "UNKNOWN"), false)
                .course()
                .leftOpen());
    }

    @Test
    void reopeningTakesTheOutcomeBack() {
        Told told = Told.escalated("disputes", "C")
                .then(300, Kind.CLOSED, "outcome", "RESOLVED")
                .then(400, Kind.REOPENED, "by", "m");
        ConversationFact fact = fact(told, false);

        assertFalse(fact.ending().closed());
        assertEquals(Outcome.OPEN, fact.ending().outcome());
        assertTrue(fact.ending().reopened());
    }

    @Test
    void dayIsTheTenantsOwn() {
        // 01:00 in Greenwich is the evening before in São Paulo.
        ConversationFact fact = fact(Told.contained("payments", "A"), false);

        assertEquals("2026-03-01", fact.day().toString());
    }

    @Test
    void conversationWithoutOpeningHasNoFactYet() {
        assertTrue(FactBuilding.factOf(List.of(), false, ZONE).isEmpty());
    }

    private static ConversationFact fact(Told told, boolean recontacted) {
        return FactBuilding.factOf(told.events(), recontacted, ZONE).orElseThrow();
    }

    private static String handler(ConversationFact fact) {
        return fact.segment().get(Dimension.HANDLER);
    }
}
