package org.alongside.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** CPU time of processes, from {@code /proc}; in ticks of 10 ms, as Linux counts for user space. */
final class Cpu {

    private static final double MS_PER_TICK = 10;
    private static final int UTIME = 11;
    private static final int STIME = 12;
    private static final int CUTIME = 13;
    private static final int CSTIME = 14;

    private Cpu() {}

    static double msOf(long process) {
        return ms(process, UTIME, STIME);
    }

    /** Of a process with all its children, also those that have ended. */
    static double msOfFamily(long process) {
        double living = ProcessHandle.of(process).stream()
                .flatMap(ProcessHandle::children)
                .mapToDouble(child -> ms(child.pid(), UTIME, STIME))
                .sum();
        return living + ms(process, UTIME, STIME, CUTIME, CSTIME);
    }

    /** Of the whole machine: what is more than ours makes a round doubtful. */
    static double msOfMachine() {
        List<String> fields = List.of(
                read(Path.of("/proc/stat")).lines().findFirst().orElseThrow().split("\\s+"));
        double ticks = 0;
        for (int field = 1; field < fields.size() && field <= 8; field++) {
            // 4 and 5: idle, and waiting for the disk.
            ticks += field == 4 || field == 5 ? 0 : Double.parseDouble(fields.get(field));
        }
        return ticks * MS_PER_TICK;
    }

    private static double ms(long process, int... columns) {
        try {
            String stat = read(Path.of("/proc", Long.toString(process), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double ticks = 0;
            for (int column : columns) {
                ticks += Double.parseDouble(fields[column]);
            }
            return ticks * MS_PER_TICK;
        } catch (UncheckedIOException ended) {
            return 0;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
