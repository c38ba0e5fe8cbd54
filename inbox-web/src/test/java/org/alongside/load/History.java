package org.alongside.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What customers did and what they were told, by the token that each message holds. Thread-safe. */
public final class History {

    /** What the machine was doing just before a fault counts for the time before. */
    private static final long GRACE_NANOS = 250_000_000;

    /**
     * @param word whether the answer was the product's own
     * @param tries how often it was handed in
     * @param at when it was answered last, by {@link System#nanoTime()}
     */
    public record Operation(String carrier, boolean word, Saying saying, int tries, End end, long at) {}

    /** While the database could not keep anything, by {@link System#nanoTime()}. */
    private record Outage(String what, long from, long to) {

        boolean holds(long at) {
            return at > from + GRACE_NANOS && at < to;
        }
    }

    private final Map<String, Operation> operations = new ConcurrentHashMap<>();
    private final List<Outage> outages = new CopyOnWriteArrayList<>();

    /** Before anything is handed in, so that nothing can be forgotten. */
    public void invoked(Carrier carrier, Saying saying) {
        operations.put(
                saying.token(),
                new Operation(carrier.name(), carrier.answersItself(), saying, 0, End.UNKNOWN, System.nanoTime()));
    }

    public void told(Saying saying, End end) {
        operations.computeIfPresent(
                saying.token(),
                (token, before) -> new Operation(
                        before.carrier(), before.word(), saying, before.tries() + 1, end, System.nanoTime()));
    }

    public void outage(String what, long from, long to) {
        outages.add(new Outage(what, from, to));
    }

    public Collection<Operation> all() {
        return operations.values();
    }

    /** How many of the messages that the product itself answered for ended so. */
    public long count(End end) {
        return operations.values().stream()
                .filter(operation -> operation.word() && operation.end() == end)
                .count();
    }

    public long triedAgain() {
        return operations.values().stream()
                .filter(operation -> operation.tries() > 1)
                .count();
    }

    /** Messages that were acknowledged while nothing could be kept, a line each. */
    List<String> saidTooMuch() {
        List<String> faults = new ArrayList<>();
        for (Operation operation : operations.values()) {
            if (operation.word() && operation.end() == End.OK) {
                outages.stream()
                        .filter(outage -> outage.holds(operation.at()))
                        .forEach(outage -> faults.add("acknowledged during " + outage.what() + ": "
                                + operation.saying().token()));
            }
        }
        return faults;
    }
}
