package org.alongside.metrics.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.alongside.metrics.Measures;
import org.alongside.metrics.Rate;
import org.alongside.metrics.Segment;
import org.alongside.metrics.StopLossRule.Measure;
import org.alongside.metrics.Told;
import org.alongside.metrics.store.Facts;
import org.alongside.metrics.store.Rollups;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A hand-counted set: three contained payments, of which one came back, and two disputes that went to a person. */
class RecordingFactsTest {

    private static final ZoneId ZONE = ZoneId.of("UTC");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Segment PAYMENTS = new Segment("payments", "ASSISTANT");
    private static final Segment DISPUTES = new Segment("disputes", "AGENT");

    private final TestDatabase database = TestDatabase.get();
    private final Rollups rollups = new Rollups(database.sql());
    private final ToldEvents events = new ToldEvents();
    private final RecordingFacts recording = new RecordingFacts(events, new Facts(database.sql()), rollups);

    @BeforeEach
    void startEmpty() {
        database.in(ACME, () -> {
            database.sql().update("delete from metrics.daily_rollups");
            database.sql().update("delete from metrics.facts");
        });
        Told first = Told.contained("payments", "A");
        events.tell(first);
        events.tell(Told.contained("payments", "A").then(50, Kind.RATED, "stars", "5"));
        events.tell(Told.contained("payments", "A")
                .then(60, Kind.RECONTACTED, "previous", first.conversation().toString()));
        events.tell(Told.escalated("disputes", "C"));
        events.tell(Told.escalated("disputes", "C")
                .then(61, Kind.HANDOFF_ACCEPTED, "member", "m")
                .then(90, Kind.REPLIED, "author", "AGENT")
                .then(300, Kind.CLOSED, "outcome", "RESOLVED"));
        record();
    }

    @Test
    void segmentsAreThoseCountedByHand() {
        Map<Segment, Measures> segments = segments(ACME);

        assertEquals(2, segments.size());
        Measures payments = segments.get(PAYMENTS);
        assertEquals(new Rate(3, 3), payments.containment());
        assertEquals(new Rate(2, 3), payments.verifiedContainment());
        assertEquals(new Rate(0, 3), payments.escalation());
        assertEquals(new Rate(1, 1), payments.satisfaction());
        Measures disputes = segments.get(DISPUTES);
        assertEquals(new Rate(2, 2), disputes.escalation());
        assertEquals(new Rate(1, 1), disputes.resolution());
        assertEquals(new Rate(1, 2), disputes.handoffAcceptance());
        assertEquals(60, disputes.handoffWait().orElseThrow().toSeconds());
    }

    @Test
    void eventsToldTwiceCountOnce() {
        Map<Segment, Measures> before = segments(ACME);

        events.tellAgain();
        record();

        assertEquals(before, segments(ACME));
    }

    @Test
    void ratingThatComesLaterCorrectsTheDayOfTheConversation() {
        Told told = Told.contained("payments", "A");
        events.tell(told);
        record();

        events.tell(told.then(90_000, Kind.RATED, "stars", "1"));
        record();

        Measures payments = segments(ACME).get(PAYMENTS);
        assertEquals(4, payments.conversations());
        assertEquals(new Rate(1, 2), payments.satisfaction());
        assertEquals(new Rate(2, 4), payments.verifiedContainment());
    }

    @Test
    void conversationThatChangesItsHandlerMovesToTheOtherSegment() {
        Told told = Told.contained("payments", "A");
        events.tell(told);
        record();

        events.tell(told.then(60, Kind.HANDOFF_OFFERED, "rule", "asks-for-person"));
        record();

        assertEquals(3, segments(ACME).get(PAYMENTS).conversations());
        assertEquals(
                1,
                segments(ACME)
                        .get(new Segment("payments", "ASSISTANT_THEN_AGENT"))
                        .conversations());
    }

    @Test
    void whatEndedInSilenceResolvesNothingAndIsSeenByTheRulesOnTheAssistant() {
        Told silent = ended();
        events.tell(silent.then(90_100, Kind.RATED, "stars", "2"));
        events.tell(ended().then(
                        100_000,
                        Kind.RECONTACTED,
                        "previous",
                        silent.conversation().toString()));
        record();

        Measures alone = ofAssistant(Measure.SATISFACTION);
        assertEquals(new Rate(0, 0), alone.resolution());
        // With the one of five stars and the one that came back that every test begins with.
        assertEquals(new Rate(1, 2), alone.satisfaction());
        assertEquals(new Rate(2, 5), ofAssistant(Measure.RECONTACT).recontact());
    }

    private static Told ended() {
        return Told.contained("payments", "A").then(90_000, Kind.CLOSED, "by", "silence", "outcome", "UNKNOWN");
    }

    private Measures ofAssistant(Measure measure) {
        return database.in(ACME, () -> rollups.ofAssistant("A", measure, DAY, DAY));
    }

    @Test
    void globexSeesNothingOfAcme() {
        assertEquals(Map.of(), segments(GLOBEX));
    }

    private void record() {
        database.in(ACME, () -> recording.record(ACME, ZONE));
    }

    private Map<Segment, Measures> segments(TenantId tenant) {
        return database.in(tenant, () -> rollups.bySegment(DAY, DAY));
    }
}
