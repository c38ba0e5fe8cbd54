package org.alongside.knowledge.extract;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much memory a process has, in megabytes. */
final class Memory {

    private static final int BUNDLES_BETWEEN_LOOKS = 20;

    private final long before = live();
    private long most;
    private int bundles;

    /** Looks at what this process holds, every now and then. */
    void look() {
        if (bundles++ % BUNDLES_BETWEEN_LOOKS == 0) {
            most = Math.max(most, live() - before);
        }
    }

    /** What it has held at the most beside what it held at first. */
    long grewBy() {
        return most;
    }

    /** What is left of the heap after it was cleaned up. */
    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    /** The most that a process has ever had; 0 where the system does not say. */
    static long peak(long process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException elsewhere) {
            return 0;
        }
    }
}
