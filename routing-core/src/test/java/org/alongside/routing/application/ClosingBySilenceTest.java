package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.alongside.routing.ConversationId;
import org.alongside.routing.ConversationView;
import org.alongside.routing.Outcome;
import org.alongside.routing.Owner;
import org.alongside.routing.RoutingEvent;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.shared.AcrossTenants.Scope;
import org.alongside.shared.TenantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Years before what other tests say, so that theirs never fell silent. */
class ClosingBySilenceTest {

    private static final Instant ASKED = Instant.parse("2020-03-02T12:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);
    private static final String CLOSED =
            "routing.events where tenant_id = ? and conversation_id = ? and kind = 'CLOSED'";

    private final World world = new World();

    @BeforeEach
    void longAgo() {
        world.now = ASKED;
    }

    @Test
    void whatTheAssistantAnsweredEndsUnknownAfterADay() {
        ConversationId conversation = answered();
        world.changed.clear();
        silentFor(DAY);

        ConversationView view = view(conversation);
        assertFalse(view.row().open());
        assertEquals(Optional.of(Outcome.UNKNOWN), view.outcome());
        assertEquals(Owner.ASSISTANT, view.row().owner());
        assertEquals(2, view.epoch());
        assertEquals(
                "SYSTEM: This conversation is closed. Did it help? Please rate it.",
                world.transcript().get(2));
        assertTrue(world.surveys.answers.pending(ACME, conversation).isPresent());
        assertEquals(Kind.SURVEYED, last(conversation).kind());
        RoutingEvent closed = events(conversation).stream()
                .filter(event -> event.kind() == Kind.CLOSED)
                .findFirst()
                .orElseThrow();
        assertEquals(Map.of("by", "silence", "outcome", "UNKNOWN"), closed.data());
        assertEquals(
                List.of("closed", "surveyed"),
                world.conduct
                        .kinds()
                        .subList(
                                world.conduct.kinds().size() - 2,
                                world.conduct.kinds().size()));
        assertEquals(conversation, world.changed.get(0).conversation());
        assertFalse(world.changed.get(0).waiting());
        assertEquals(1, world.count("routing.outbox where conversation_id = ? and sequence = 3", conversation.value()));
    }

    @Test
    void notBeforeTheDayIsOver() {
        ConversationId conversation = answered();
        silentFor(DAY.minusSeconds(1));

        assertTrue(view(conversation).row().open());
    }

    @Test
    void everyMessageStartsTheDayAnew() {
        ConversationId conversation = answered();
        world.now = ASKED.plus(Duration.ofHours(20));
        world.says("how do I change my card?");
        silentFor(DAY);

        assertTrue(view(conversation).row().open());
    }

    @Test
    void whatWaitsForPeopleOrIsWithThemStaysOpen() {
        world.says("I see a charge that I do not know");
        ConversationId conversation = world.seen().conversation();
        silentFor(DAY.multipliedBy(30));
        assertTrue(view(conversation).row().open());

        world.does(() -> world.desk.accept(ACME, conversation, World.ANA));
        silentFor(DAY.multipliedBy(60));
        assertTrue(view(conversation).row().open());
    }

    @Test
    void nothingIsClosedOverAMessageThatNobodyReadYet() {
        ConversationId conversation = answered();
        world.tamper(
                "insert into routing.inbound_events (tenant_id, id, inbox_id, contact_kind, contact_value, dedupe_key,"
                        + " text, received_at) values (?, ?, ?, 'VISITOR', ?, 'late', 'one more thing', ?)",
                ACME.value(),
                UUID.randomUUID(),
                FakeTenant.INBOX.value(),
                world.contact.value(),
                Timestamp.from(ASKED));
        try {
            silentFor(DAY);
            assertTrue(view(conversation).row().open());
            tamperLate("update routing.inbound_events set state = 'DEAD'");
            silentFor(DAY);
            assertTrue(view(conversation).row().open());
        } finally {
            tamperLate("delete from routing.inbound_events");
        }
        silentFor(DAY);
        assertFalse(view(conversation).row().open());
    }

    @Test
    void twoWorkersCloseItOnce() throws Exception {
        ConversationId conversation = answered();
        World other = new World();
        world.now = ASKED.plus(DAY);
        other.now = world.now;
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<?>> both = List.of(threads.submit(closing(world, start)), threads.submit(closing(other, start)));
        for (Future<?> one : both) {
            one.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();

        assertFalse(view(conversation).row().open());
        assertEquals(1, world.count(CLOSED, ACME.value(), conversation.value()));
        assertEquals(3, world.transcript().size());
    }

    @Test
    void whoComesBackOpensAnotherConversation() {
        ConversationId first = answered();
        silentFor(DAY);
        world.says("how do I change my card?");

        assertNotEquals(first, world.seen().conversation());
        assertEquals(Kind.RECONTACTED, kindOf(world.seen().conversation(), Kind.RECONTACTED));
    }

    @Test
    void aRatingAfterTheSilenceIsToldToMetrics() {
        ConversationId conversation = answered();
        silentFor(DAY);
        world.does(() -> world.inbound.rate(ACME, conversation, world.seen().contact(), 2, ""));

        assertEquals(Kind.RATED, last(conversation).kind());
        assertEquals("2", last(conversation).data().get("stars"));
    }

    @Test
    void eachTenantHasItsOwnEnd() {
        ConversationId mine = answered();
        ConversationId theirs = ofGlobex();
        silentFor(DAY);

        assertEquals(1, world.count(CLOSED, ACME.value(), mine.value()));
        assertEquals(1, world.count(CLOSED, GLOBEX.value(), theirs.value()));
        assertEquals(0, world.count(CLOSED, ACME.value(), theirs.value()));
    }

    @Test
    void acrossTenantsOnlyWhatTheAssistantHasOrWhatIsDueIsSeen() {
        answered();
        new World().says("I see a charge that I do not know");

        List<String> owners = world.transactions.acrossQueues(() -> world.sql.list(
                "select distinct owner from routing.conversations where due_at is null", row -> row.text("owner")));
        assertEquals(List.of("ASSISTANT"), owners);
        assertEquals(
                List.of(),
                world.database.across(
                        Scope.DIRECTORY,
                        () -> world.sql.list("select id from routing.conversations", row -> row.uuid("id"))));
    }

    private ConversationId answered() {
        world.says("how do I change my card?");
        assertEquals(2, world.transcript().size());
        return world.seen().conversation();
    }

    /** Counted from the question. */
    private void silentFor(Duration time) {
        world.now = ASKED.plus(time);
        world.closing.closeAll();
    }

    private static Runnable closing(World world, CyclicBarrier start) {
        return () -> {
            try {
                start.await(30, TimeUnit.SECONDS);
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
            world.closing.closeAll();
        };
    }

    private void tamperLate(String statement) {
        world.tamper(statement + " where dedupe_key = 'late' and contact_value = ?", world.contact.value());
    }

    private ConversationId ofGlobex() {
        TenantId tenant = GLOBEX;
        UUID contact = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        Timestamp asked = Timestamp.from(ASKED);
        world.tamper(
                "insert into routing.contacts (tenant_id, id, created_at) values (?, ?, ?)",
                tenant.value(),
                contact,
                asked);
        world.tamper(
                "insert into routing.conversations (tenant_id, id, contact_id, inbox_id, opened_at, last_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                tenant.value(),
                id,
                contact,
                UUID.randomUUID(),
                asked,
                asked);
        return new ConversationId(id);
    }

    private ConversationView view(ConversationId conversation) {
        return world.transactions.in(ACME, () -> world.conversations.byId(ACME, conversation));
    }

    private RoutingEvent last(ConversationId conversation) {
        List<RoutingEvent> events = events(conversation);
        return events.get(events.size() - 1);
    }

    private Kind kindOf(ConversationId conversation, Kind wanted) {
        return events(conversation).stream()
                .map(RoutingEvent::kind)
                .filter(kind -> kind == wanted)
                .findFirst()
                .orElseThrow();
    }

    private List<RoutingEvent> events(ConversationId conversation) {
        return world.transactions.in(ACME, () -> world.eventLog.of(ACME, conversation));
    }
}
