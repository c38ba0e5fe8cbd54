package org.alongside.knowledge.index;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/** How long something took, each time: by the clock, and by the processor that a busy machine gave to it. */
final class Times {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long[] clock;
    private final long[] processor;
    private int done;

    Times(int count) {
        this.clock = new long[count];
        this.processor = new long[count];
    }

    interface Work {
        Object run() throws IOException;
    }

    void measure(Work work) throws IOException {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        work.run();
        clock[done] = System.nanoTime() - start;
        processor[done++] = THREADS.getCurrentThreadCpuTime() - cpu;
    }

    void print(String name) {
        System.out.printf(
                Locale.ROOT,
                "%-52s p50 %6.2f ms  p95 %6.2f ms  p99 %6.2f ms   processor p50 %6.2f ms  p95 %6.2f ms%n",
                name,
                share(clock, 50),
                share(clock, 95),
                share(clock, 99),
                share(processor, 50),
                share(processor, 95));
    }

    private static double share(long[] took, int percent) {
        long[] sorted = took.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }
}
