package org.alongside.routing.application;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Work that callers of one group share. Who comes while nobody works begins at once; those who come meanwhile are done
 * together, by the first of them. What fails together is done one by one, so that nobody fails for another.
 * Thread-safe.
 *
 * @param <G> what those have in common who may share
 */
final class SharedWork<G, T, R> {

    private final int atOnce;
    private final BiFunction<G, List<T>, List<R>> work;
    /** Who waits, for each group that somebody works for. */
    private final Map<G, Deque<Place<T, R>>> lines = new HashMap<>();

    /** A caller. */
    private static final class Place<T, R> {

        private final T what;
        /** Those whom it is to work for, itself first; nobody if it was done by another. */
        private final CompletableFuture<List<Place<T, R>>> turn = new CompletableFuture<>();

        private Supplier<R> outcome = () -> {
            throw new IllegalStateException("Nobody did it");
        };

        private Place(T what) {
            this.what = what;
        }
    }

    /**
     * @param atOnce how many are done together at most
     * @param work gives one outcome each, in their order; all of it or an exception
     */
    SharedWork(int atOnce, BiFunction<G, List<T>, List<R>> work) {
        this.atOnce = atOnce;
        this.work = work;
    }

    /** Returns when it is done, by whomever; throws what the work threw for this alone. */
    R take(G group, T what) {
        Place<T, R> place = new Place<>(what);
        List<Place<T, R>> mine = begins(group, place) ? List.of(place) : place.turn.join();
        if (!mine.isEmpty()) {
            try {
                work(group, mine);
            } finally {
                mine.forEach(one -> one.turn.complete(List.of()));
                next(group);
            }
        }
        return place.outcome.get();
    }

    private void work(G group, List<Place<T, R>> places) {
        try {
            List<R> outcomes =
                    work.apply(group, places.stream().map(one -> one.what).toList());
            for (int i = 0; i < places.size(); i++) {
                R outcome = outcomes.get(i);
                places.get(i).outcome = () -> outcome;
            }
        } catch (RuntimeException failure) {
            if (places.size() > 1) {
                places.forEach(one -> work(group, List.of(one)));
            } else {
                places.get(0).outcome = () -> {
                    throw failure;
                };
            }
        }
    }

    private synchronized boolean begins(G group, Place<T, R> place) {
        Deque<Place<T, R>> line = lines.putIfAbsent(group, new ArrayDeque<>());
        if (line != null) {
            line.add(place);
        }
        return line == null;
    }

    private synchronized void next(G group) {
        Deque<Place<T, R>> line = lines.get(group);
        List<Place<T, R>> together = new ArrayList<>();
        while (together.size() < atOnce && !line.isEmpty()) {
            together.add(line.remove());
        }
        if (together.isEmpty()) {
            lines.remove(group);
        } else {
            together.get(0).turn.complete(together);
        }
    }
}
