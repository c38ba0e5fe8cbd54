package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Outcome;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.routing.Survey.Reason;
import org.alongside.routing.Survey.State;
import org.alongside.routing.SurveyKind;
import org.alongside.routing.SurveySettings;
import org.alongside.tenant.ChannelKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each test has a year of its own, so that nobody's surveys are due in another's. */
class AskingSurveysTest {

    private static final Duration DAY = Duration.ofDays(1);

    private SurveyWorld here = new SurveyWorld(2031, ChannelKind.TELEGRAM);

    @AfterEach
    void asBefore() {
        here.set(SurveySettings.USUAL);
        here.world.tamper("delete from routing.surveys where state = 'PLANNED'");
    }

    @Test
    void whoeverWasClosedIsAskedWithTheLastWords() {
        here.set(0, SurveyKind.AT_CLOSE, SurveyKind.SEAM);
        ConversationId conversation = here.closed(Outcome.RESOLVED);

        assertEquals(State.ASKED, here.survey(conversation).state());
        assertEquals(
                List.of(SurveyKind.AT_CLOSE, SurveyKind.SEAM),
                here.survey(conversation).kinds());
        assertEquals(List.of("SURVEYED CLOSE"), here.told(conversation, Kind.SURVEYED));
        assertTrue(here.world.transcript().get(3).startsWith("SYSTEM: This conversation is closed. May we ask"));
        assertEquals(71 + 4, here.token().length(), here.token());
    }

    @Test
    void aDayLaterOnceWhoeverAsksAtTheSameTime() throws Exception {
        here.set(0, SurveyKind.DAY_AFTER);
        ConversationId conversation = here.closed(Outcome.RESOLVED);
        here.pass(DAY.minusSeconds(1));
        assertEquals(State.PLANNED, here.survey(conversation).state());
        assertTrue(here.world.transcript().get(3).endsWith("just write."));

        here.world.now = here.world.now.plusSeconds(1);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> all = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            all.add(threads.submit(here.world.surveys.asking::askAll));
        }
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();

        assertEquals(List.of("SURVEYED DAY_AFTER"), here.told(conversation, Kind.SURVEYED));
        assertEquals(5, here.world.transcript().size());
        assertEquals(
                1, here.world.count("routing.outbox where conversation_id = ? and sequence = 5", conversation.value()));
    }

    @Test
    void whatIsKilledBeforeItsEndIsAskedAgainAndOnce() {
        here.set(0, SurveyKind.DAY_AFTER);
        ConversationId conversation = here.closed(Outcome.RESOLVED);
        here.world.crash = () -> {
            throw new AssertionError("killed");
        };
        assertThrows(AssertionError.class, () -> here.pass(DAY));
        here.world.crash = () -> {};
        assertEquals(State.PLANNED, here.survey(conversation).state());
        assertEquals(4, here.world.transcript().size());

        here.pass(Duration.ZERO);
        here.pass(Duration.ofMinutes(1));

        assertEquals(5, here.world.transcript().size());
    }

    @Test
    void whatWasOpenedAgainIsNotAskedAbout() {
        here.set(0, SurveyKind.DAY_AFTER);
        ConversationId conversation = here.closed(Outcome.RESOLVED);
        here.world.does(() -> here.world.desk.reopen(ACME, conversation, World.ANA));
        here.pass(DAY);
        assertEquals(Optional.of(Reason.REOPENED), here.survey(conversation).reason());

        here.close(conversation, Outcome.RESOLVED);
        here.pass(DAY);
        assertEquals(State.ASKED, here.survey(conversation).state());
    }

    @Test
    void nobodyIsAskedWhileTheyTalk() {
        here.set(0, SurveyKind.DAY_AFTER);
        ConversationId conversation = here.closed(Outcome.RESOLVED);
        here.pass(Duration.ofHours(20));
        here.world.says("it is me again");
        here.pass(Duration.ofHours(4));

        assertEquals(Optional.of(Reason.TALKING), here.survey(conversation).reason());
    }

    @Test
    void oneContactIsAskedOnceInTheTimeThatIsSet() {
        here.set(7, SurveyKind.AT_CLOSE);
        ConversationId first = here.closed(Outcome.RESOLVED);
        here.pass(DAY.multipliedBy(6));
        ConversationId second = here.closed(Outcome.RESOLVED);
        here.pass(DAY.multipliedBy(2));
        ConversationId third = here.closed(Outcome.RESOLVED);

        assertEquals(State.ASKED, here.survey(first).state());
        assertEquals(Optional.of(Reason.CAP), here.survey(second).reason());
        assertEquals(State.ASKED, here.survey(third).state());
        assertEquals(List.of(), here.told(second, Kind.SURVEYED));
    }

    @Test
    void spamIsNeitherToldNorAsked() {
        here.set(0, SurveyKind.AT_CLOSE, SurveyKind.DAY_AFTER);
        ConversationId conversation = here.closed(Outcome.SPAM);

        assertEquals(Optional.of(Reason.OUTCOME), here.survey(conversation).reason());
        assertEquals(3, here.world.transcript().size());
    }

    @Test
    void nothingLeavesByNightExceptWhatIsFetched() {
        here = new SurveyWorld(2041, ChannelKind.TELEGRAM);
        here.set(0, SurveyKind.AT_CLOSE);
        here.world.now = here.world.now.plus(Duration.ofHours(10));
        ConversationId conversation = here.closed(Outcome.RESOLVED);
        here.pass(Duration.ofHours(10));
        assertEquals(State.PLANNED, here.survey(conversation).state());
        here.pass(Duration.ofHours(1));
        assertEquals(State.ASKED, here.survey(conversation).state());

        SurveyWorld chat = new SurveyWorld(2042, ChannelKind.WEB_CHAT);
        chat.world.now = chat.world.now.plus(Duration.ofHours(10));
        assertEquals(State.ASKED, chat.survey(chat.closed(Outcome.RESOLVED)).state());
    }

    @Test
    void whereNobodyMayBeWrittenToNobodyIs() {
        here.set(0, SurveyKind.DAY_AFTER);
        ConversationId conversation = here.closed(Outcome.RESOLVED);
        here.world.sender.reaches = false;
        here.pass(DAY);

        assertEquals(Optional.of(Reason.WINDOW), here.survey(conversation).reason());
        assertEquals(4, here.world.transcript().size());
    }

    @Test
    void anInboxMayBeApartAndNothingIsSeenByOthers() {
        SurveySettings none = new SurveySettings(
                EnumSet.noneOf(SurveyKind.class), false, 3, 50, LocalTime.of(20, 30), LocalTime.of(8, 0), Map.of());
        here.set(1, SurveyKind.EFFORT);
        here.world.does(() -> here.world.surveys.settings.set(ACME, Optional.of(FakeTenant.INBOX), none, "ana"));
        here.world.does(() -> assertEquals(none, here.world.surveys.settings.of(ACME, FakeTenant.INBOX)));
        ConversationId conversation = here.closed(Outcome.RESOLVED);
        assertEquals(List.of(), here.surveys(conversation));
        here.world.transactions.run(GLOBEX, () -> {
            assertEquals(SurveySettings.USUAL, here.world.surveys.settings.ofBusiness(GLOBEX));
            assertEquals(List.of(), here.world.surveys.settings.ofConversation(GLOBEX, conversation));
        });

        here.world.does(() -> here.world.surveys.settings.follow(ACME, FakeTenant.INBOX, "ana"));
        here.world.does(() -> assertEquals(
                1, here.world.surveys.settings.of(ACME, FakeTenant.INBOX).capDays()));
    }
}
