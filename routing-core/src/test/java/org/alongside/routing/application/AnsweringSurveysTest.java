package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Invitation;
import org.alongside.routing.Outcome;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.routing.Survey.Reason;
import org.alongside.routing.Survey.State;
import org.alongside.routing.SurveyKind;
import org.alongside.routing.SurveySettings;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.tenant.ChannelKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnsweringSurveysTest {

    private final SurveyWorld here = new SurveyWorld(2033, ChannelKind.TELEGRAM);

    @AfterEach
    void asBefore() {
        here.set(SurveySettings.USUAL);
    }

    @Test
    void answersAreToldOnceAndStandWithTheConversation() {
        ConversationId conversation = asked(SurveyKind.AT_CLOSE, SurveyKind.REPEATED, SurveyKind.SEAM);
        String token = here.token();
        Invitation open = here.world.surveys.answers.open(token);
        assertEquals(Invitation.State.OPEN, open.state());
        assertEquals(
                "How likely are you to recommend Acme to others?",
                open.questions().get(2).text());

        assertTrue(here.world.surveys.answers.answer(
                token, Map.of(SurveyKind.AT_CLOSE, "2", SurveyKind.REPEATED, "yes"), " slow\0 "));
        assertFalse(here.world.surveys.answers.answer(token, Map.of(SurveyKind.AT_CLOSE, "5"), ""));

        assertEquals(
                Invitation.State.ANSWERED,
                here.world.surveys.answers.open(token).state());
        assertEquals(
                List.of("stars 2", "SATISFACTION 2", "REPEATED yes"),
                here.told(conversation, Kind.RATED, Kind.ANSWERED));
        assertEquals(State.ANSWERED, here.survey(conversation).state());
        assertEquals("slow", here.survey(conversation).comment());
        assertEquals(
                Map.of(SurveyKind.AT_CLOSE, "2", SurveyKind.REPEATED, "yes"),
                here.survey(conversation).answers());
    }

    @Test
    void whatIsNotOnTheScaleChangesNothing() {
        ConversationId conversation = asked(SurveyKind.EFFORT);
        String token = here.token();
        assertThrows(
                RefusedException.class,
                () -> here.world.surveys.answers.answer(token, Map.of(SurveyKind.EFFORT, "9"), "kept by the page"));
        assertThrows(RefusedException.class, () -> here.world.surveys.answers.answer(token, Map.of(), ""));

        assertEquals(List.of(), here.told(conversation, Kind.ANSWERED));
        assertEquals(
                Invitation.State.OPEN, here.world.surveys.answers.open(token).state());
    }

    @Test
    void aLinkEndsAfterAWeek() {
        asked(SurveyKind.EFFORT);
        String token = here.token();
        here.pass(Duration.ofDays(7));

        assertEquals(
                Invitation.State.EXPIRED, here.world.surveys.answers.open(token).state());
        assertFalse(here.world.surveys.answers.answer(token, Map.of(SurveyKind.EFFORT, "7"), ""));
    }

    @Test
    void nobodyMakesUpALink() {
        asked(SurveyKind.EFFORT);
        String token = here.token();
        for (int at = 0; at < token.length(); at += 7) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String forged = token.substring(0, at) + other + token.substring(at + 1);
            assertThrows(NotFoundException.class, () -> here.world.surveys.answers.open(forged), forged);
        }
        for (String none : List.of("", "x", token + "A", token.substring(1), "é")) {
            assertThrows(NotFoundException.class, () -> here.world.surveys.answers.stop(none));
        }
        assertFalse(here.stopped());
    }

    @Test
    void whoeverWantsNoQuestionsGetsNone() {
        ConversationId first = asked(SurveyKind.EFFORT);
        String token = here.token();
        here.world.surveys.answers.stop(token);
        here.world.surveys.answers.stop(token);

        assertTrue(here.stopped());
        assertEquals(
                Invitation.State.STOPPED, here.world.surveys.answers.open(token).state());
        assertEquals(
                1,
                here.world.conduct.kinds().stream()
                        .filter("surveys-stopped"::equals)
                        .count());
        ConversationId second = here.closed(Outcome.RESOLVED);
        assertEquals(Optional.of(Reason.OPTED_OUT), here.survey(second).reason());
        assertEquals(List.of(), here.told(second, Kind.SURVEYED));
        assertFalse(first.equals(second));
    }

    @Test
    void aWordIsEnoughAndOpensNoConversation() {
        ConversationId conversation = asked(SurveyKind.EFFORT);
        int before = here.world.transcript().size();
        here.world.says("Stop!");
        here.world.says("stop");

        assertTrue(here.stopped());
        assertEquals(conversation, here.world.seen().conversation());
        assertFalse(here.world.seen().open());
        List<String> said = here.world.transcript();
        assertEquals("CONTACT: Stop!", said.get(before));
        assertTrue(said.get(before + 1).startsWith("SYSTEM: We will ask you no more"));
        assertEquals(before + 2, said.size());
    }

    @Test
    void whoeverWasAskedNothingMeansSomethingElseByIt() {
        here.world.says("stop");

        assertTrue(here.world.seen().open());
        assertFalse(here.stopped());
    }

    @Test
    void insideTheChatItIsFoundByItsConversation() {
        ConversationId conversation = asked(SurveyKind.EFFORT);
        Invitation pending =
                here.world.surveys.answers.pending(ACME, conversation).orElseThrow();
        ConversationId other = new ConversationId(java.util.UUID.randomUUID());
        assertEquals(Optional.empty(), here.world.surveys.answers.pending(ACME, other));
        assertThrows(
                NotFoundException.class,
                () -> here.world.surveys.answers.answer(
                        ACME, other, pending.survey(), Map.of(SurveyKind.EFFORT, "1"), ""));

        assertTrue(here.world.surveys.answers.answer(
                ACME, conversation, pending.survey(), Map.of(SurveyKind.EFFORT, "6"), ""));
        assertEquals(Optional.empty(), here.world.surveys.answers.pending(ACME, conversation));
        assertEquals(List.of("EFFORT 6"), here.told(conversation, Kind.ANSWERED));
    }

    private ConversationId asked(SurveyKind... kinds) {
        here.set(0, kinds);
        return here.closed(Outcome.RESOLVED);
    }
}
