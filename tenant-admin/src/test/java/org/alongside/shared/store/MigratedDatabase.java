package org.alongside.shared.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The files of a database with roles and all migrations. Made once for all test JVMs, kept among the temporary files
 * until a migration changes, and copied by each.
 */
final class MigratedDatabase {

    private static final Path ALL = Path.of(System.getProperty("java.io.tmpdir"), "alongside-test-databases");

    private final List<String> modules;

    /** @param modules whose migrations are applied, if they are there */
    MigratedDatabase(List<String> modules) {
        this.modules = modules;
    }

    /** @return a directory of the caller's own */
    Path copy() throws IOException {
        Path copy = Files.createTempDirectory("alongside-test-");
        copy(template(), copy);
        return copy;
    }

    private Path template() throws IOException {
        Files.createDirectories(ALL);
        Path template = ALL.resolve(Integer.toHexString(migrations().hashCode()));
        try (FileChannel lock =
                FileChannel.open(ALL.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            if (!Files.exists(template)) {
                forgetOthers();
                Path unfinished = ALL.resolve("unfinished");
                delete(unfinished);
                make(unfinished);
                Files.move(unfinished, template);
            }
        }
        return template;
    }

    private void make(Path directory) throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .start()) {
            run(
                    postgres.getPostgresDatabase(),
                    "create role alongside_owner login",
                    "create role alongside_app login",
                    "create role alongside_backup login bypassrls",
                    "create database alongside owner alongside_owner");
            migrate(postgres.getDatabase("alongside_owner", "alongside", TestDatabase.options()));
        }
    }

    private void migrate(DataSource owner) {
        for (String module : modules) {
            if (folder(module) != null) {
                Flyway.configure()
                        .dataSource(owner)
                        .schemas(module)
                        .locations("classpath:db/migration/" + module)
                        .load()
                        .migrate();
            }
        }
    }

    /** What all migrations say; of those in archives, which archive it is. */
    private String migrations() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String module : modules) {
            URL folder = folder(module);
            if (folder != null) {
                all.append(module).append(content(folder));
            }
        }
        return all.toString();
    }

    private static String content(URL folder) throws IOException {
        if (folder.openConnection() instanceof JarURLConnection archive) {
            Path file = path(archive.getJarFileURL());
            return file + " " + Files.getLastModifiedTime(file) + " " + Files.size(file);
        }
        StringBuilder content = new StringBuilder();
        try (Stream<Path> files = Files.walk(path(folder))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                content.append(file.getFileName()).append(Files.readString(file));
            }
        }
        return content.toString();
    }

    private static Path path(URL file) {
        try {
            return Path.of(file.toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static URL folder(String module) {
        return MigratedDatabase.class.getClassLoader().getResource("db/migration/" + module);
    }

    /** Each set of modules has one; those of earlier migrations are of no more use. */
    private static void forgetOthers() throws IOException {
        try (Stream<Path> templates = Files.list(ALL)) {
            List<Path> oldest = templates
                    .filter(Files::isDirectory)
                    .sorted(Comparator.comparing((Path path) -> path.toFile().lastModified())
                            .reversed())
                    .skip(2L * 5)
                    .toList();
            for (Path path : oldest) {
                delete(path);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void run(DataSource source, String... statements) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
