package org.alongside.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Times of one kind of thing, in milliseconds. Thread-safe. */
final class Waits {

    private final Queue<Double> all = new ConcurrentLinkedQueue<>();

    void add(double millis) {
        all.add(millis);
    }

    int count() {
        return all.size();
    }

    double percentile(double share) {
        double[] sorted = all.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1L, Math.floor(share * sorted.length))];
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%6d  p50 %6.1f  p95 %6.1f  p99 %6.1f  most %7.1f ms",
                count(),
                percentile(0.5),
                percentile(0.95),
                percentile(0.99),
                percentile(1));
    }
}
