package org.alongside.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of all modules as they lie in the repository: what a person edits is what these tests read. */
final class SourceTree {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private SourceTree() {}

    static List<Path> templates() {
        return files("src/main/resources/templates", ".html");
    }

    static List<Path> messages() {
        return files("src/main/resources/messages", ".properties");
    }

    static List<Path> assets() {
        return files("src/main/resources/META-INF/resources/assets", "");
    }

    static List<Path> javaFiles() {
        return files("src/main/java", ".java");
    }

    /** Such as {@code knowledge/SourcesPage}: the name below templates, without its ending. */
    static String templateName(Path template) {
        String path = template.toString().replace('\\', '/');
        String name = path.substring(path.indexOf("/templates/") + "/templates/".length());
        return name.substring(0, name.length() - ".html".length());
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** For messages: the path from the root. */
    static String shortName(Path file) {
        return ROOT.relativize(file).toString();
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.filter(module -> Files.exists(module.resolve("pom.xml")))
                    .map(module -> module.resolve(folder))
                    .filter(Files::isDirectory)
                    .flatMap(SourceTree::below)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
