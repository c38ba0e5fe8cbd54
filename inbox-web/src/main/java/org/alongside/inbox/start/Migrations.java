package org.alongside.inbox.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The migrations that this application was built with; the launcher or the operator applies them. */
public final class Migrations {

    /** In the order in which they are applied. */
    public static final List<String> MODULES = List.of("shared", "tenant", "knowledge", "routing", "metrics");

    private static final Pattern NUMBER = Pattern.compile(".*/V(\\d+)__[a-z0-9_]+\\.sql");

    private Migrations() {}

    /** The highest number of a module's files; 0 when it has none. */
    public static int latest(String module) {
        return files(module).stream()
                .map(NUMBER::matcher)
                .filter(Matcher::matches)
                .mapToInt(file -> Integer.parseInt(file.group(1)))
                .max()
                .orElse(0);
    }

    /** Resource names, such as {@code db/migration/tenant/V1__create_tenants.sql}. */
    public static List<String> files(String module) {
        String folder = "db/migration/" + module + "/";
        URL found = Migrations.class.getClassLoader().getResource(folder);
        try {
            return found == null ? List.of() : list(found, folder);
        } catch (IOException | URISyntaxException unreadable) {
            throw new UncheckedIOException(new IOException("Unreadable: " + found, unreadable));
        }
    }

    private static List<String> list(URL found, String folder) throws IOException, URISyntaxException {
        if (found.openConnection() instanceof JarURLConnection jar) {
            return jar.getJarFile().stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(folder) && name.endsWith(".sql"))
                    .sorted()
                    .toList();
        }
        try (Stream<Path> files = Files.list(Path.of(found.toURI()))) {
            return files.map(file -> folder + file.getFileName())
                    .filter(name -> name.endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }
}
