package org.alongside.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Whole directories: delete, copy, unpack. */
final class Directories {

    private Directories() {}

    /** For its owner only: customers' words are in one, programs that its owner starts in another. */
    static void createPrivate(Path directory) throws IOException {
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> inside = Files.walk(directory)) {
                // Deepest first; a link is deleted, never followed.
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Deletes what is in it, but keeps itself and the named file. */
    static void empty(Path directory, String kept) {
        try (Stream<Path> inside = Files.list(directory)) {
            for (Path path : inside.toList()) {
                if (!path.getFileName().toString().equals(kept)) {
                    delete(path);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> inside = Files.walk(from)) {
            all = inside.toList();
        }
        for (Path path : all) {
            Path target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else {
                Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Without the archive's own top directory. */
    static void unpack(Path archive, Path to) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpack(entry, zip, to);
            }
        }
    }

    private static void unpack(ZipEntry entry, InputStream content, Path to) throws IOException {
        Path name = Path.of(entry.getName()).normalize();
        if (entry.isDirectory() || name.getNameCount() < 2 || name.startsWith("..")) {
            return;
        }
        Path target = to.resolve(name.subpath(1, name.getNameCount()).toString());
        Files.createDirectories(target.getParent());
        Files.copy(content, target);
    }
}
