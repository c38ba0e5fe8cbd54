package org.alongside.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.alongside.load.Carrier;
import org.alongside.load.End;
import org.alongside.load.History;
import org.alongside.load.Saying;

/**
 * Customers who come at a constant rate, whether answers come or not, each with one thing to say. Times count from when
 * a message was due, so that a server that holds us up is not spared.
 */
final class OpenLoop {

    private static final List<String> SAYINGS = List.of(
            "how can I change my payment card",
            "when is my next payment due",
            "I moved house, how do I change my address",
            "can I pay early",
            "which shops accept Marlow Pay",
            "how do I change the card that I pay with?",
            "There is a charge of 42.50 on my account that I don't recognise",
            "I would like to talk to a person");

    private record Sent(Carrier carrier, String contact, long due) {}

    private final List<Carrier> turns;
    private final History history;
    private final String run;
    private final AtomicInteger customers;
    private final Map<String, Waits> acknowledged = new TreeMap<>();
    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();

    /**
     * @param turns whose turn it is, over and over
     * @param customers counts on from one loop to the next
     */
    OpenLoop(List<Carrier> turns, History history, String run, AtomicInteger customers) {
        this.turns = turns;
        this.history = history;
        this.run = run;
        this.customers = customers;
        turns.forEach(carrier -> acknowledged.computeIfAbsent(carrier.name(), name -> new Waits()));
    }

    void run(int perSecond, long seconds) {
        long start = System.nanoTime();
        for (long i = 0; i < perSecond * seconds; i++) {
            long due = start + i * 1_000_000_000L / perSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            say(due);
        }
    }

    private void say(long due) {
        int number = customers.getAndIncrement();
        Carrier carrier = turns.get(number % turns.size());
        String token = "tok-" + carrier.name() + "-" + run + "x" + number + "-0";
        Saying saying =
                new Saying(token, carrier.contact(number), 0, SAYINGS.get(number % SAYINGS.size()) + " " + token);
        history.invoked(carrier, saying);
        sent.add(new Sent(carrier, saying.contact(), due));
        carrier.hand(saying).thenAccept(end -> {
            history.told(saying, end);
            if (end == End.OK) {
                acknowledged.get(carrier.name()).add((System.nanoTime() - due) / 1e6);
            } else {
                refused.incrementAndGet();
            }
        });
    }

    Map<String, Waits> acknowledged() {
        return acknowledged;
    }

    int refused() {
        return refused.get();
    }

    int size() {
        return sent.size();
    }

    /** From due to the first answer in the customer's hands, by channel; of those who have one. */
    Map<String, Waits> answered() {
        Map<Carrier, Map<String, Long>> heard = new HashMap<>();
        Map<String, Waits> waits = new TreeMap<>();
        for (Sent one : sent) {
            Long at = heard.computeIfAbsent(one.carrier(), Carrier::firstHeard).get(one.contact());
            if (at != null) {
                waits.computeIfAbsent(one.carrier().name(), name -> new Waits()).add((at - one.due()) / 1e6);
            }
        }
        return waits;
    }
}
