package org.alongside.routing.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.TestDatabase;
import org.junit.jupiter.api.Test;

/** Which messages walk together. */
class DispatchingTest {

    private static final int MESSAGES = 8;

    private final Deque<Runnable> threads = new ArrayDeque<>();
    private final List<Integer> rounds = new ArrayList<>();
    private int rests;
    private final Dispatching dispatching = new Dispatching(
            new HandlingRounds(null, null, null, null) {
                @Override
                boolean handle(TenantId tenant, List<UUID> events) {
                    rounds.add(events.size());
                    return false;
                }

                @Override
                Map<UUID, BooleanSupplier> begin(TenantId tenant, List<UUID> events) {
                    rounds.add(events.size());
                    return events.stream().collect(Collectors.toMap(event -> event, event -> () -> {
                        rests++;
                        return false;
                    }));
                }
            },
            null,
            null,
            threads::add,
            TestDatabase.GLOBEX::equals);

    @Test
    void messagesThatWaitShareRounds() {
        arrive(TestDatabase.ACME);

        assertEquals(List.of(2, 2, 1, 1, 1, 1), rounds);
    }

    @Test
    void messagesThatWaitForModelsBeginTogetherAndEndEachByItself() {
        arrive(TestDatabase.GLOBEX);

        assertEquals(List.of(2, 2, 1, 1, 1, 1), rounds);
        assertEquals(MESSAGES, rests);
    }

    private void arrive(TenantId tenant) {
        for (int number = 0; number < MESSAGES; number++) {
            dispatching.arrived(tenant, new UUID(1, number), "contact " + number, Duration.ZERO);
        }
        while (!threads.isEmpty()) {
            threads.remove().run();
        }
    }
}
