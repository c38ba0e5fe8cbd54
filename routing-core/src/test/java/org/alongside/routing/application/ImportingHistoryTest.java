package org.alongside.routing.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.routing.ConversationId;
import org.alongside.routing.ConversationView;
import org.alongside.routing.History.Imported;
import org.alongside.routing.Outcome;
import org.alongside.routing.RoutingEvent;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.routing.store.HistoryStore;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.TestDatabase;
import org.alongside.tenant.Inboxes;
import org.junit.jupiter.api.Test;

/** Bringing past conversations along. */
class ImportingHistoryTest {

    private static final TenantId ACME = TestDatabase.ACME;

    private final World world = new World();
    private final HistoryStore store = new HistoryStore(world.sql, world.ids);
    private final ImportingHistory history = new ImportingHistory(
            store,
            world.events,
            world.conduct.log,
            world.policies.policies,
            Fake.of(Inboxes.class, Map.of("all", arguments -> List.of(FakeTenant.CHAT))),
            world.ids,
            world.clock);
    private final String id = "desk-" + UUID.randomUUID();

    @Test
    void whatIsGoodIsKeptAndWhatIsNotIsSaidLineByLine() {
        Imported done = take(line(id, ""), "{\"id\":", line("", ""), line(id, ""));

        assertEquals(1, done.imported());
        assertEquals(1, done.already());
        assertEquals(
                List.of(2, 3),
                done.refused().stream().map(refused -> refused.line()).toList());
        assertEquals("id is missing", done.refused().get(1).problem());
    }

    @Test
    void becomesAClosedConversationWithItsEventsAtTheirTimes() {
        take(line(id, ""));

        ConversationView view = world.transactions.in(ACME, () -> world.conversations.byId(ACME, imported(id)));
        assertFalse(view.row().open());
        assertEquals(2, view.messages().size());
        assertEquals(Outcome.RESOLVED, view.outcome().orElseThrow());
        List<RoutingEvent> events = world.transactions.in(ACME, () -> world.eventLog.of(ACME, imported(id)));
        assertEquals(
                List.of(
                        Kind.OPENED,
                        Kind.CONTACT_WROTE,
                        Kind.DECIDED,
                        Kind.HANDOFF_OFFERED,
                        Kind.HANDOFF_ACCEPTED,
                        Kind.REPLIED,
                        Kind.CLOSED,
                        Kind.RATED,
                        Kind.SURVEYED,
                        Kind.ANSWERED),
                events.stream().map(RoutingEvent::kind).toList());
        assertEquals("2025-03-03T09:00:00Z", events.get(0).at().toString());
        assertEquals("true", events.get(0).data().get("imported"));
        assertEquals("disputes", events.get(2).data().get("caseType"));
        assertEquals(Map.of("survey", "DAY_AFTER"), events.get(8).data());
        assertEquals(
                Map.of("question", "RECOMMEND", "value", "9"), events.get(9).data());
        assertTrue(world.conduct.kinds().contains("conversation-imported"));
    }

    @Test
    void answersThatCannotBeAreRefused() {
        List<String> wrong = List.of(
                line(id, "").replace("\"value\":\"9\"", "\"value\":\"11\""),
                line(id, "").replace("\"SEAM\"", "\"MOOD\""),
                line(id, "").replace("\"askedAt\":\"2025-03-04", "\"askedAt\":\"2025-03-02"));

        Imported done = take(wrong.toArray(String[]::new));

        assertEquals(0, done.imported());
        assertEquals(
                List.of(
                        "SEAM is none of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]",
                        "kind is none of [AT_CLOSE, DAY_AFTER, SEAM, EFFORT, REPEATED]",
                        "askedAt is before closedAt"),
                done.refused().stream().map(refused -> refused.problem()).toList());
    }

    @Test
    void sendingItAgainChangesNothing() {
        take(line(id, ""));
        int before = world.transactions
                .in(ACME, () -> world.eventLog.of(ACME, imported(id)))
                .size();

        Imported again = take(line(id, ""));

        assertEquals(0, again.imported());
        assertEquals(1, again.already());
        assertEquals(
                before,
                world.transactions
                        .in(ACME, () -> world.eventLog.of(ACME, imported(id)))
                        .size());
    }

    @Test
    void whoCameBackIsTiedToTheEarlierConversation() {
        take(line(id, ""), line(id + "-2", id));

        List<RoutingEvent> events = world.transactions.in(ACME, () -> world.eventLog.of(ACME, imported(id + "-2")));
        RoutingEvent back = events.stream()
                .filter(event -> event.kind() == Kind.RECONTACTED)
                .findFirst()
                .orElseThrow();
        assertEquals(imported(id).toString(), back.data().get("previous"));
    }

    @Test
    void anotherBusinessSeesNothingOfIt() {
        take(line(id, ""));

        assertTrue(world.transactions
                .in(TestDatabase.GLOBEX, () -> store.known(TestDatabase.GLOBEX, List.of(id)))
                .isEmpty());
    }

    private Imported take(String... lines) {
        return world.transactions.in(ACME, () -> history.take(ACME, new ArrayList<>(List.of(lines)), "maya"));
    }

    private ConversationId imported(String external) {
        return new ConversationId(world.transactions.in(
                ACME, () -> store.known(ACME, List.of(external)).get(external)));
    }

    private static String line(String id, String back) {
        return """
                {"id":"%s","contact":{"id":"c-1","name":"Marta"},"language":"en","intent":"dispute",\
                "caseType":"disputes","tier":"B","complexity":"COMPLEX","decision":"ASSIST","back":"%s",\
                "messages":[{"by":"CONTACT","text":"I do not know this charge","at":"2025-03-03T09:00:00Z"},\
                {"by":"AGENT","name":"Ana","text":"I have opened a dispute","at":"2025-03-03T09:05:00Z"}],\
                "handoff":{"offeredAt":"2025-03-03T09:00:02Z","acceptedAt":"2025-03-03T09:01:00Z"},\
                "outcome":"RESOLVED","closedAt":"2025-03-03T09:20:00Z",\
                "rating":{"stars":5,"at":"2025-03-03T09:21:00Z"},\
                "survey":{"askedAt":"2025-03-04T09:20:00Z",\
                "answers":[{"kind":"SEAM","value":"9","at":"2025-03-04T10:00:00Z"}]}}""".formatted(id, back);
    }
}
