package org.alongside.knowledge.extract;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a child is started: the same Java, our own classes and libraries, little memory, nothing of our environment. */
final class ChildCommand {

    private static final Path NICE = Path.of("/usr/bin/nice");

    private ChildCommand() {}

    static Process start(Path home, int heapMegabytes) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(home, heapMegabytes))
                .directory(home.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // Passwords of the database and of the model are in the environment; a reader needs neither.
        builder.environment().clear();
        return builder.start();
    }

    private static List<String> command(Path home, int heapMegabytes) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "10"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms16m",
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + home,
                "-Duser.home=" + home,
                "-Djdk.net.hosts.file=" + home.resolve("no-hosts"),
                "-Djava.nio.channels.spi.SelectorProvider=" + NoNetwork.class.getName(),
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(),
                ChildMain.class.getName()));
        return command;
    }

    /** In a WAR the libraries beside our own JAR; in tests and tools whatever this process runs with. */
    private static String classPath() {
        try {
            Path own = Path.of(ChildCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            boolean library = Files.isRegularFile(own) && own.getParent().endsWith("WEB-INF/lib");
            return library ? own.getParent() + "/*" : System.getProperty("java.class.path");
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
