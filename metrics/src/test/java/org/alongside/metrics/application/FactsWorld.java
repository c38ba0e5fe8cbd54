package org.alongside.metrics.application;

import static org.alongside.shared.store.TestDatabase.ACME;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.metrics.Counter;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Period;
import org.alongside.metrics.Segment;
import org.alongside.metrics.Tally;
import org.alongside.metrics.store.Facts;
import org.alongside.metrics.store.Generations;
import org.alongside.metrics.store.Rollups;
import org.alongside.metrics.store.Segments;
import org.alongside.metrics.store.Sums;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.TestDatabase;

/** Facts of told events in a real database. Nothing of Acme's is there at the beginning. */
final class FactsWorld {

    static final ZoneId ZONE = ZoneId.of("UTC");
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final Set<Counter> ALL = EnumSet.allOf(Counter.class);
    static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    private static final List<Dimension> BY = List.of(Dimension.CASE_TYPE, Dimension.HANDLER);

    final TestDatabase database = TestDatabase.get();
    final ToldEvents events = new ToldEvents();
    final Facts facts = new Facts(database.sql());
    final Generations generations = new Generations(database.sql());
    final Sums sums = new Sums(database.sql());
    final Rollups rollups = new Rollups(database.sql());
    final RenewingFacts renewing = new RenewingFacts(facts, new Segments(database.sql()), rollups);
    final RecordingFacts recording =
            new RecordingFacts(events, facts, generations, renewing, Clock.fixed(NOW, ZoneOffset.UTC));
    final RebuildingFacts rebuilding =
            new RebuildingFacts(events, facts, generations, renewing, rollups, Clock.fixed(NOW, ZoneOffset.UTC));

    FactsWorld() {
        database.in(
                ACME,
                () -> List.of("facts", "daily_rollups", "hourly_rollups", "recontacts", "generations")
                        .forEach(table -> database.sql().update("delete from metrics." + table)));
    }

    void record() {
        database.in(ACME, () -> {
            while (RecordingFacts.more(recording.record(ACME, ZONE))) {
                continue;
            }
        });
    }

    /** Until there is nothing to do; each piece in its own transaction. */
    void rebuild() {
        while (database.in(ACME, () -> rebuilding.step(ACME, ZONE))) {
            continue;
        }
    }

    Map<Segment, Tally> segments(TenantId tenant) {
        return database.in(
                tenant, () -> sums.by(generations.serving(), BY, ALL, Segment.ALL, new Period(DAY, DAY.plusDays(30))));
    }

    Tally of(String caseType, String handler) {
        return segments(ACME).getOrDefault(segment(caseType, handler), Tally.NONE);
    }

    static Segment segment(String caseType, String handler) {
        return Segment.of(Dimension.CASE_TYPE, caseType).with(Dimension.HANDLER, handler);
    }
}
