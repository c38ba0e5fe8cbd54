package org.alongside.launch;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A server in a process of its own, with its output in a log file. Secrets reach it by its environment, which other
 * users cannot read.
 */
final class Child implements AutoCloseable {

    private static final int LINES = 15;
    private static final int WIDTH = 300;
    private static final List<String> TELLING = List.of("SEVERE", "ERROR", "Exception", "Caused by");
    private static final boolean SETSID = Commands.succeeds("setsid", "true");

    private final String name;
    private final Path log;
    private final Process process;

    private Child(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    static Child start(String name, List<String> command, Map<String, String> environment, Path directory, Path log) {
        List<String> words = new ArrayList<>();
        if (SETSID) {
            // Ctrl-C in a terminal signals its whole group: the servers must wait for our order of stopping.
            words.add("setsid");
        }
        words.addAll(command);
        try {
            Files.createDirectories(log.getParent());
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder =
                    new ProcessBuilder(words).directory(directory.toFile()).redirectErrorStream(true);
            builder.redirectInput(Redirect.from(Path.of("/dev/null").toFile())).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new Child(name, log, builder.start());
        } catch (IOException failure) {
            throw new Refusal(name + " could not be started: " + failure.getMessage(), "See " + log + ".");
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    String name() {
        return name;
    }

    Process process() {
        return process;
    }

    boolean alive() {
        return process.isAlive();
    }

    boolean said(String words) {
        return lines().stream().anyMatch(line -> line.contains(words));
    }

    Refusal failed(String what) {
        return new Refusal(name + " " + what + ".", "The end of " + log + ":\n" + tail());
    }

    private String tail() {
        List<String> lines = lines();
        List<String> telling = lines.stream()
                .filter(Child::telling)
                .map(line -> line.length() > WIDTH ? line.substring(0, WIDTH) + " ..." : line)
                .distinct()
                .toList();
        List<String> shown = telling.isEmpty() ? lines : telling;
        return String.join("\n", shown.subList(Math.max(0, shown.size() - LINES), shown.size()));
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(log);
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static boolean telling(String line) {
        return TELLING.stream().anyMatch(line::contains) && !line.contains("WARNING");
    }

    @Override
    public void close() {
        Children.stop(process.toHandle());
    }
}
