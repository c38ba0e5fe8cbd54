package org.alongside.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Businesses like one of the demo's, each under a name of its own and with one admin, ready to be loaded. */
public final class DemoCopies {

    private static final String MODEL = "marlow";

    private DemoCopies() {}

    /** @param admin of all of them @return a folder that holds one folder for each */
    public static Path of(Path demo, List<String> slugs, String admin) {
        try {
            Path all = Files.createTempDirectory("alongside-copies-");
            for (String slug : slugs) {
                copy(demo.resolve(MODEL), all.resolve(slug));
                replace(all.resolve(slug).resolve("tenant.json"), "\"" + MODEL + "\"", "\"" + slug + "\"");
                Files.writeString(
                        all.resolve(slug).resolve("members.json"),
                        "[{\"username\":\"" + admin + "\",\"name\":\"" + admin + "\",\"email\":\"" + admin
                                + "@example.com\",\"role\":\"ADMIN\",\"languages\":[\"en\"]}]");
            }
            return all;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void replace(Path file, String what, String by) throws IOException {
        Files.writeString(file, Files.readString(file).replace(what, by));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
