package org.alongside.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What the threads of the application use their CPU time for, by the JVM's own account of each. */
final class Threads {

    private static final Pattern THREAD = Pattern.compile("^\"(.+)\" .*?cpu=([\\d.]+)ms");

    private Threads() {}

    /** What a thread is there for, by its name. */
    enum Work {
        /** Takes messages in. */
        DOOR("http-listener"),
        /** Reads, decides, answers, stores; and what follows a turn, where that is not held back. */
        TURNS("__defaultManagedExecutorService"),
        /** Begins the rounds of what follows. */
        FOLLOWING("__defaultManagedScheduledExecutorService"),
        /** Compiles what is not compiled yet: nothing that a message costs for ever. */
        COMPILING("CompilerThread"),
        COLLECTING("VM Thread"),
        OTHER("");

        private final String part;

        Work(String part) {
            this.part = part;
        }

        static Work of(String thread) {
            for (Work work : values()) {
                if (thread.contains(work.part)) {
                    return work;
                }
            }
            return OTHER;
        }
    }

    /** Milliseconds since the process began, of threads that live. */
    static Map<Work, Double> msOf(long process) {
        Map<Work, Double> used = new EnumMap<>(Work.class);
        for (Work work : Work.values()) {
            used.put(work, 0.0);
        }
        threads(process).lines().forEach(line -> {
            var thread = THREAD.matcher(line);
            if (thread.find()) {
                used.merge(Work.of(thread.group(1)), Double.valueOf(thread.group(2)), Double::sum);
            }
        });
        return used;
    }

    static Map<Work, Double> since(Map<Work, Double> before, long process) {
        Map<Work, Double> used = msOf(process);
        used.replaceAll((work, ms) -> ms - before.get(work));
        return used;
    }

    private static String threads(long process) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process asked = new ProcessBuilder(jcmd, Long.toString(process), "Thread.print").start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
