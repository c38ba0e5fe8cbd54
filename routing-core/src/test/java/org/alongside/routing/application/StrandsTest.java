package org.alongside.routing.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StrandsTest {

    @Test
    void tasksOfOneStrandKeepTheirOrder() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Strands strands = new Strands(threads, 4, 10_000);
        var seen = new ConcurrentHashMap<String, List<Integer>>();
        for (int i = 0; i < 2_000; i++) {
            int number = i;
            String strand = "s" + i % 7;
            strands.run(
                    strand,
                    () -> seen.computeIfAbsent(strand, key -> new ArrayList<>()).add(number));
        }
        threads.shutdown();
        assertTrue(threads.awaitTermination(30, TimeUnit.SECONDS));

        assertEquals(2_000, seen.values().stream().mapToInt(List::size).sum());
        seen.values().forEach(numbers -> assertEquals(numbers.stream().sorted().toList(), numbers));
    }

    @Test
    void aFullQueueRefuses() {
        Deque<Runnable> later = new ArrayDeque<>();
        Strands strands = new Strands(later::add, 1, 2);

        assertTrue(strands.run("a", () -> {}));
        assertTrue(strands.run("b", () -> {}));
        assertFalse(strands.run("c", () -> {}));
        later.forEach(Runnable::run);
        assertTrue(strands.run("c", () -> {}));
    }
}
