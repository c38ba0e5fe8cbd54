package org.alongside.routing.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.alongside.routing.application.Strands.Limits;
import org.junit.jupiter.api.Test;

class StrandsTest {

    @Test
    void tasksOfOneStrandKeepTheirOrder() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        var seen = new ConcurrentHashMap<Integer, List<Integer>>();
        Strands<Integer> strands = new Strands<>(
                threads,
                new Limits(4, 10_000, 3),
                numbers -> numbers.forEach(number -> seen.computeIfAbsent(number % 7, key -> new ArrayList<>())
                        .add(number)));
        for (int i = 0; i < 2_000; i++) {
            strands.run("all", "s" + i % 7, i);
        }
        threads.shutdown();
        assertTrue(threads.awaitTermination(30, TimeUnit.SECONDS));

        assertEquals(2_000, seen.values().stream().mapToInt(List::size).sum());
        seen.values().forEach(numbers -> assertEquals(numbers.stream().sorted().toList(), numbers));
    }

    @Test
    void whatWaitsIsTakenTogetherByGroupAndNeverTwiceOfOneStrand() {
        Deque<Runnable> later = new ArrayDeque<>();
        List<List<String>> taken = new ArrayList<>();
        Strands<String> strands = new Strands<>(later::add, new Limits(1, 100, 3), taken::add);
        strands.run("acme", "a", "a1");
        strands.run("acme", "a", "a2");
        strands.run("globex", "b", "b1");
        List.of("c", "d", "e").forEach(strand -> strands.run("acme", strand, strand + "1"));
        later.forEach(Runnable::run);

        assertEquals(List.of(List.of("a1", "c1", "d1"), List.of("b1"), List.of("e1", "a2")), taken);
        assertFalse(strands.busy());
    }

    @Test
    void whatWaitsIsSharedAmongTheThreads() {
        Deque<Runnable> later = new ArrayDeque<>();
        List<List<String>> taken = new ArrayList<>();
        Strands<String> strands = new Strands<>(later::add, new Limits(2, 100, 16), taken::add);
        List.of("a", "b", "c", "d").forEach(strand -> strands.run("acme", strand, strand));
        later.forEach(Runnable::run);

        assertEquals(List.of(List.of("a", "b"), List.of("c"), List.of("d")), taken);
    }

    @Test
    void whatBeganTogetherEndsEachByItselfAndBeforeAnythingThatWaits() {
        Deque<Runnable> later = new ArrayDeque<>();
        List<String> seen = new ArrayList<>();
        Strands<String> strands = Strands.inTwoSteps(later::add, new Limits(1, 100, 2), taken -> {
            seen.add("began " + taken);
            return taken.stream()
                    .filter(task -> !task.equals("b1"))
                    .collect(Collectors.toMap(task -> task, task -> () -> seen.add("ended " + task)));
        });
        strands.run("acme", "a", "a1");
        strands.run("acme", "a", "a2");
        strands.run("acme", "b", "b1");
        strands.run("acme", "c", "c1");
        while (!later.isEmpty()) {
            later.remove().run();
        }

        assertEquals(List.of("began [a1, b1]", "ended a1", "began [c1, a2]", "ended c1", "ended a2"), seen);
        assertFalse(strands.busy());
    }

    @Test
    void aRestThatWaitsHoldsUpNoOtherStrandButItsOwn() throws InterruptedException {
        ExecutorService threads = Executors.newCachedThreadPool();
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(3);
        List<String> order = new CopyOnWriteArrayList<>();
        List<Strands<String>> own = new ArrayList<>();
        own.add(Strands.inTwoSteps(
                threads,
                new Limits(1, 100, 4),
                taken -> taken.stream().collect(Collectors.toMap(task -> task, task -> () -> {
                    if (task.equals("asks")) {
                        own.get(0).aside(() -> awaited(answer));
                    }
                    order.add(task);
                    others.countDown();
                }))));
        own.get(0).run("acme", "a", "asks");
        own.get(0).run("acme", "a", "after it");
        List.of("b", "c", "d").forEach(strand -> own.get(0).run("acme", strand, strand));

        assertTrue(others.await(30, TimeUnit.SECONDS), "they wait behind one that waits itself");
        answer.countDown();
        threads.shutdown();
        assertTrue(threads.awaitTermination(30, TimeUnit.SECONDS));
        assertEquals(List.of("asks", "after it"), order.subList(3, 5));
    }

    @Test
    void aFullQueueRefuses() {
        Deque<Runnable> later = new ArrayDeque<>();
        Strands<String> strands = new Strands<>(later::add, new Limits(1, 2, 1), taken -> {});

        assertTrue(strands.run("g", "a", ""));
        assertTrue(strands.run("g", "b", ""));
        assertFalse(strands.run("g", "c", ""));
        later.forEach(Runnable::run);
        assertTrue(strands.run("g", "c", ""));
    }

    @Test
    void workThatFailsCostsNoThread() {
        Deque<Runnable> later = new ArrayDeque<>();
        List<String> done = new ArrayList<>();
        Strands<String> strands = new Strands<>(later::add, new Limits(1, 100, 1), taken -> {
            if (taken.contains("fails")) {
                throw new IllegalStateException("no database");
            }
            done.addAll(taken);
        });
        strands.run("acme", "a", "fails");
        later.remove().run();
        strands.run("acme", "b", "works");
        later.remove().run();

        assertEquals(List.of("works"), done);
        assertFalse(strands.busy());
    }

    @Test
    void anotherTakesThePlaceOfAThreadThatWaits() throws InterruptedException {
        ExecutorService threads = Executors.newCachedThreadPool();
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(5);
        AtomicInteger working = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Strands<String>> own = new ArrayList<>();
        own.add(new Strands<>(threads, new Limits(1, 100, 1), taken -> {
            if (taken.contains("asks")) {
                own.get(0).aside(() -> awaited(answer));
            } else {
                most.accumulateAndGet(working.incrementAndGet(), Math::max);
                others.countDown();
                working.decrementAndGet();
            }
        }));
        own.get(0).run("acme", "a", "asks");
        List.of("b", "c", "d", "e", "f").forEach(strand -> own.get(0).run("acme", strand, strand));

        assertTrue(others.await(30, TimeUnit.SECONDS), "they wait behind one that waits itself");
        assertEquals(1, most.get());
        answer.countDown();
        threads.shutdown();
        assertTrue(threads.awaitTermination(30, TimeUnit.SECONDS));
        assertFalse(own.get(0).busy());
    }

    private static boolean awaited(CountDownLatch answer) {
        try {
            return answer.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
