package org.alongside.metrics.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.metrics.Counter;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Period;
import org.alongside.metrics.Reading;
import org.alongside.metrics.Segment;
import org.alongside.metrics.Tally;
import org.alongside.metrics.Told;
import org.alongside.routing.RoutingEvent.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A hand-counted set: three contained payments, of which one came back, and two disputes that went to a person. */
class RecordingFactsTest {

    private final FactsWorld world = new FactsWorld();

    @BeforeEach
    void tell() {
        Told first = Told.contained("payments", "A");
        world.events.tell(first);
        world.events.tell(Told.contained("payments", "A").then(50, Kind.RATED, "stars", "5"));
        world.events.tell(Told.contained("payments", "A")
                .then(60, Kind.RECONTACTED, "previous", first.conversation().toString()));
        world.events.tell(Told.escalated("disputes", "C"));
        world.events.tell(Told.escalated("disputes", "C")
                .then(61, Kind.HANDOFF_ACCEPTED, "member", "m")
                .then(90, Kind.REPLIED, "author", "AGENT")
                .then(300, Kind.CLOSED, "outcome", "RESOLVED"));
        world.record();
    }

    @Test
    void segmentsAreThoseCountedByHand() {
        assertEquals(2, world.segments(ACME).size());
        Tally payments = payments();
        assertShare(3, 3, payments.read(Measure.CONTAINMENT));
        assertShare(2, 3, payments.read(Measure.VERIFIED_CONTAINMENT));
        assertShare(0, 3, payments.read(Measure.ESCALATION));
        assertShare(1, 1, payments.read(Measure.SATISFACTION));
        Tally disputes = world.of("disputes", "AGENT");
        assertShare(2, 2, disputes.read(Measure.ESCALATION));
        assertShare(1, 1, disputes.read(Measure.RESOLUTION));
        assertShare(1, 2, disputes.read(Measure.HANDOFF_ACCEPTANCE));
        assertEquals(60, disputes.read(Measure.HANDOFF_WAIT_TIME).duration().toSeconds());
    }

    @Test
    void eventsToldTwiceCountOnce() {
        Map<Segment, Tally> before = world.segments(ACME);

        world.events.tellAgain();
        world.record();

        assertEquals(before, world.segments(ACME));
    }

    @Test
    void ratingThatComesLaterCorrectsTheDayOfTheConversation() {
        Told told = Told.contained("payments", "A");
        world.events.tell(told);
        world.record();

        world.events.tell(told.then(90_000, Kind.RATED, "stars", "1"));
        world.record();

        assertEquals(4, payments().get(Counter.CONVERSATIONS));
        assertShare(1, 2, payments().read(Measure.SATISFACTION));
        assertShare(2, 4, payments().read(Measure.VERIFIED_CONTAINMENT));
    }

    @Test
    void conversationThatChangesItsHandlerMovesToTheOtherSegment() {
        Told told = Told.contained("payments", "A");
        world.events.tell(told);
        world.record();

        world.events.tell(told.then(60, Kind.HANDOFF_OFFERED, "rule", "asks-for-person"));
        world.record();

        assertEquals(3, payments().get(Counter.CONVERSATIONS));
        assertEquals(1, world.of("payments", "ASSISTANT_THEN_AGENT").get(Counter.CONVERSATIONS));
    }

    @Test
    void whatEndedInSilenceResolvesNothing() {
        Told silent = ended();
        world.events.tell(silent.then(90_100, Kind.RATED, "stars", "2"));
        world.events.tell(ended().then(
                        100_000,
                        Kind.RECONTACTED,
                        "previous",
                        silent.conversation().toString()));
        world.record();

        assertShare(0, 0, payments().read(Measure.RESOLUTION));
        assertShare(2, 2, payments().read(Measure.SILENCE));
        // With the one of five stars and the one that came back that every test begins with.
        assertShare(1, 2, payments().read(Measure.SATISFACTION));
        assertShare(2, 5, payments().read(Measure.RECONTACT));
    }

    @Test
    void hoursSayTheSameAsTheirDay() {
        Map<Instant, Tally> hours = world.database.in(
                ACME,
                () -> world.sums.hours(
                        1, FactsWorld.ALL, Segment.ALL, FactsWorld.NOW.minusSeconds(86_400 * 3), FactsWorld.NOW));

        assertEquals(Set.of(Instant.parse("2026-03-02T01:00:00Z")), hours.keySet());
        assertEquals(
                world.segments(ACME).values().stream().reduce(Tally.NONE, Tally::plus),
                hours.values().iterator().next());
    }

    @Test
    void conversationsBehindANumberAreThoseItCounts() {
        Segment payments = FactsWorld.segment("payments", "ASSISTANT");
        Period day = new Period(FactsWorld.DAY, FactsWorld.DAY);

        assertEquals(3, world.database.in(ACME, () -> found(payments, day, Optional.empty())));
        assertEquals(1, world.database.in(ACME, () -> found(payments, day, Optional.of(Counter.RATED_GOOD))));
        assertEquals(0, world.database.in(GLOBEX, () -> found(Segment.ALL, day, Optional.empty())));
    }

    @Test
    void globexSeesNothingOfAcme() {
        assertEquals(Map.of(), world.segments(GLOBEX));
    }

    private int found(Segment segment, Period period, Optional<Counter> counted) {
        return world.facts.conversations(1, segment, period, counted, 10).size();
    }

    private static Told ended() {
        return Told.contained("payments", "A").then(90_000, Kind.CLOSED, "by", "silence", "outcome", "UNKNOWN");
    }

    private Tally payments() {
        return world.of("payments", "ASSISTANT");
    }

    private static void assertShare(long numerator, long denominator, Reading reading) {
        assertEquals(numerator + " of " + denominator, (long) reading.numerator() + " of " + reading.n());
    }
}
