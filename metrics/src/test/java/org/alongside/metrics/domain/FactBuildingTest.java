package org.alongside.metrics.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import org.alongside.metrics.Told;
import org.alongside.routing.RoutingEvent.Kind;
import org.junit.jupiter.api.Test;

class FactBuildingTest {

    private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

    @Test
    void conversationThatTheAssistantAnsweredAloneIsContained() {
        ConversationFact fact = fact(Told.contained("payments", "A"), false);

        assertEquals("ASSISTANT", fact.handler());
        assertTrue(fact.contained());
        assertTrue(fact.verifiedContained());
        assertEquals(4, fact.firstResponseSeconds());
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

        assertEquals("AGENT", fact.handler());
        assertFalse(fact.contained());
        assertTrue(fact.escalated());
    }

    @Test
    void handoffAfterAnAnswerOfTheAssistantNamesBoth() {
        Told told = Told.contained("payments", "A")
                .then(60, Kind.HANDOFF_OFFERED, "rule", "asks-for-person")
                .then(180, Kind.HANDOFF_ACCEPTED, "member", "m");
        ConversationFact fact = fact(told, false);

        assertEquals("ASSISTANT_THEN_AGENT", fact.handler());
        assertEquals(120, fact.handoffWaitSeconds());
    }

    @Test
    void aQuestionThatNobodyAnsweredResolvesNothing() {
        Told asked = Told.decided("CLARIFY");
        ConversationFact fact = fact(asked, false);

        assertTrue(fact.metAssistant());
        assertTrue(fact.leftOpen());
        assertFalse(fact.contained());
        assertEquals(-1, fact.firstResponseSeconds());
        assertTrue(fact(
                        asked.then(30, Kind.DECIDED, "decision", "CONTAIN", "intent", "change_card", "policy", "1")
                                .then(31, Kind.REPLIED, "author", "ASSISTANT"),
                        false)
                .contained());
    }

    @Test
    void greetingsSayNothingAboutTheIssue() {
        assertFalse(fact(Told.decided("GREET"), false).metAssistant());
        ConversationFact thanked =
                fact(Told.contained("payments", "A").then(60, Kind.DECIDED, "decision", "GREET", "intent", ""), false);

        assertEquals("payments", thanked.caseType());
        assertTrue(thanked.contained());
    }

    @Test
    void silenceIsUnknownAndNeverResolved() {
        ConversationFact fact = fact(Told.contained("payments", "A"), false);

        assertFalse(fact.closed());
        assertFalse(fact.outcomeKnown());

        ConversationFact ended = fact(
                Told.contained("payments", "A").then(90_000, Kind.CLOSED, "by", "silence", "outcome", "UNKNOWN"),
                false);
        assertTrue(ended.closed());
        assertEquals("ASSISTANT", ended.handler());
        assertEquals("UNKNOWN", ended.outcome());
        assertFalse(ended.outcomeKnown());
        assertTrue(fact(Told.decided("CLARIFY").then(90_000, Kind.CLOSED, "by", "silence", "outcome", "UNKNOWN"), false)
                .leftOpen());
    }

    @Test
    void reopeningTakesTheOutcomeBack() {
        Told told = Told.escalated("disputes", "C")
                .then(300, Kind.CLOSED, "outcome", "RESOLVED")
                .then(400, Kind.REOPENED, "by", "m");
        ConversationFact fact = fact(told, false);

        assertFalse(fact.closed());
        assertEquals("", fact.outcome());
        assertTrue(fact.reopened());
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
}
