package org.alongside.routing.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedWorkTest {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goesOn = new CountDownLatch(1);
    private final List<List<Integer>> done = Collections.synchronizedList(new ArrayList<>());
    private final Map<Integer, String> outcomes = new ConcurrentHashMap<>();
    private final List<Thread> callers = new ArrayList<>();

    private final SharedWork<String, Integer, String> sharing = new SharedWork<>(3, this::work);

    @Test
    void whoIsAloneIsDoneAtOnce() {
        goesOn.countDown();

        assertEquals("acme 1", sharing.take("acme", 1));
        assertEquals("acme 2", sharing.take("acme", 2));
        assertEquals(List.of(List.of(1), List.of(2)), done);
    }

    @Test
    void thoseWhoComeMeanwhileAreDoneTogetherAndInOrder() throws InterruptedException {
        callFiveWhileOneIsDone();

        assertEquals(List.of(List.of(0), List.of(1, 2, 3), List.of(4, 5)), done);
        IntStream.rangeClosed(0, 5).forEach(number -> assertEquals("acme " + number, outcomes.get(number)));
        assertEquals("acme 6", sharing.take("acme", 6));
    }

    @Test
    void nobodyWaitsForAnotherGroup() throws InterruptedException {
        call(0);
        begun.await();

        assertEquals("globex 1", sharing.take("globex", 1));
        finish();
    }

    @Test
    void whatFailsTogetherFailsForItsOwnCallerAlone() throws InterruptedException {
        callFiveWhileOneIsDone(-1, -2);

        assertEquals(List.of("refused -1", "refused -2"), List.of(outcomes.get(-1), outcomes.get(-2)));
        IntStream.rangeClosed(0, 3).forEach(number -> assertEquals("acme " + number, outcomes.get(number)));
        assertThrows(IllegalArgumentException.class, () -> sharing.take("acme", -3));
        assertEquals("acme 7", sharing.take("acme", 7));
    }

    private void callFiveWhileOneIsDone(int... bad) throws InterruptedException {
        call(0);
        begun.await();
        for (int number : bad) {
            call(number);
        }
        for (int number = 1; number <= 5 - bad.length; number++) {
            call(number);
        }
        finish();
    }

    /** Each stands in line before the next one comes. */
    private void call(int number) {
        Thread caller = new Thread(() -> {
            try {
                outcomes.put(number, sharing.take("acme", number));
            } catch (IllegalArgumentException refused) {
                outcomes.put(number, refused.getMessage());
            }
        });
        callers.add(caller);
        caller.start();
        while (caller.getState() != Thread.State.WAITING) {
            assertTrue(caller.isAlive());
            Thread.onSpinWait();
        }
    }

    private void finish() throws InterruptedException {
        goesOn.countDown();
        for (Thread caller : callers) {
            caller.join();
        }
    }

    private List<String> work(String group, List<Integer> numbers) {
        begun.countDown();
        if (group.equals("acme")) {
            awaitGoingOn();
        }
        numbers.stream().filter(number -> number < 0).findFirst().ifPresent(number -> {
            throw new IllegalArgumentException("refused " + number);
        });
        done.add(List.copyOf(numbers));
        return numbers.stream().map(number -> group + " " + number).toList();
    }

    private void awaitGoingOn() {
        try {
            goesOn.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
