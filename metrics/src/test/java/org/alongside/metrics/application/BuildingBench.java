package org.alongside.metrics.application;

import static org.alongside.metrics.application.BenchFacts.tenant;
import static org.alongside.metrics.application.FactsBench.say;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.alongside.metrics.store.Facts;
import org.alongside.metrics.store.Generations;
import org.alongside.metrics.store.Rollups;
import org.alongside.metrics.store.Segments;
import org.alongside.routing.ConversationId;
import org.alongside.routing.RoutingEvent;
import org.alongside.routing.store.EventStore;
import org.alongside.routing.store.EventStore.Happened;
import org.alongside.shared.TenantId;
import org.alongside.shared.TimeOrderedIds;
import org.alongside.shared.store.TestDatabase;

/** How fast facts are made anew out of the event log, and how far recording lags behind a steady stream. */
final class BuildingBench {

    private static final int REBUILT = Integer.getInteger("alongside.bench.rebuilt", 100_000);
    private static final int RATE = Integer.getInteger("alongside.bench.events", 200);
    private static final int EACH = 5;
    private static final int BUSINESSES = 10;
    private static final int WAITING = 4_000;
    private static final Duration STEADY = Duration.ofSeconds(30);
    private static final ZoneId ZONE = ZoneId.of("UTC");

    private final TestDatabase database = TestDatabase.get();
    private final EventStore store = new EventStore(database.sql(), new TimeOrderedIds(Clock.systemUTC()));
    private final Generations generations = new Generations(database.sql());
    private final Facts facts = new Facts(database.sql());
    private final Rollups rollups = new Rollups(database.sql());
    private final RenewingFacts renewing = new RenewingFacts(facts, new Segments(database.sql()), rollups);
    private final RebuildingFacts rebuilding =
            new RebuildingFacts(new StoredEvents(store), facts, generations, renewing, rollups, Clock.systemUTC());
    private final RecordingFacts recording =
            new RecordingFacts(new StoredEvents(store), facts, generations, renewing, Clock.systemUTC());
    private final BenchFacts made;
    private final int first;

    /** @param first number of a business that has nothing yet, as have those after it */
    BuildingBench(BenchFacts made, int first) {
        this.made = made;
        this.first = first;
    }

    void rebuild() throws SQLException {
        made.addEvents(tenant(first), REBUILT, false);
        rebuild("one business", List.of(tenant(first)));
        List<TenantId> many = IntStream.rangeClosed(1, BUSINESSES)
                .mapToObj(number -> tenant(first + number))
                .toList();
        for (TenantId id : many) {
            made.addEvents(id, REBUILT / BUSINESSES, false);
        }
        rebuild(BUSINESSES + " businesses, two at a time", many);
    }

    private void rebuild(String what, List<TenantId> ids) {
        Queue<TenantId> waiting = new ConcurrentLinkedQueue<>(ids);
        long begun = System.nanoTime();
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> rebuild(waiting));
        rebuild(waiting);
        other.join();
        double seconds = (System.nanoTime() - begun) / 1e9;
        say("Rebuild of %s: %,d facts in %.1f s, %,.0f a second", what, REBUILT, seconds, REBUILT / seconds);
    }

    private void rebuild(Queue<TenantId> waiting) {
        for (TenantId id = waiting.poll(); id != null; id = waiting.poll()) {
            TenantId one = id;
            while (database.in(one, () -> rebuilding.step(one, ZONE))) {
                continue;
            }
        }
    }

    void keepUp() throws Exception {
        TenantId id = tenant(first + BUSINESSES + 1);
        made.addEvents(id, WAITING, true);
        long begun = System.nanoTime();
        record(id);
        say("Recording what waits: %,.0f events a second", WAITING * EACH / ((System.nanoTime() - begun) / 1e9));
        steady(id);
    }

    private void record(TenantId id) {
        while (RecordingFacts.more(database.in(id, () -> recording.record(id, ZONE)))) {
            continue;
        }
    }

    /** One writer at the given rate; the recorder looks a second after it is done, as in the product. */
    private void steady(TenantId id) {
        AtomicLong worst = new AtomicLong();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        clock.scheduleWithFixedDelay(
                () -> {
                    worst.accumulateAndGet(lag(id), Math::max);
                    record(id);
                    worst.accumulateAndGet(lag(id), Math::max);
                },
                1,
                1,
                TimeUnit.SECONDS);
        write(id);
        clock.shutdown();
        say("Steady %d events a second for %d s: worst lag %.1f s", RATE, STEADY.toSeconds(), worst.get() / 1e3);
    }

    private void write(TenantId id) {
        long begun = System.nanoTime();
        for (long written = 0; written < RATE * STEADY.toSeconds() / 2; written++) {
            ConversationId conversation = new ConversationId(UUID.randomUUID());
            Happened opened = new Happened(RoutingEvent.Kind.OPENED, Map.of("inbox", "web", "language", "en"));
            Happened wrote = new Happened(RoutingEvent.Kind.CONTACT_WROTE, Map.of("sequence", "1"));
            database.in(id, () -> store.append(id, conversation, Instant.now(), List.of(opened, wrote)));
            long due = begun + (written + 1) * 2_000_000_000L / RATE;
            LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
        }
    }

    /** Age of the oldest event that no fact counts yet, in milliseconds. */
    private long lag(TenantId id) {
        return database.in(
                id,
                () -> database.sql()
                        .one(
                                "select coalesce(extract(epoch from clock_timestamp() - min(e.happened_at)) * 1000, 0)::bigint as lag"
                                        + " from routing.event_deliveries d join routing.events e on e.tenant_id = d.tenant_id and e.id = d.event_id",
                                row -> row.number("lag"))
                        .orElse(0L));
    }
}
