package org.alongside.routing.ai;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Our own text files on the class path. */
final class Resources {

    private Resources() {}

    /** Lines without surrounding blanks; empty ones and those that begin with # are left out. */
    static List<String> lines(String name) {
        try (InputStream found = open(name);
                var reader = new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        try (InputStream found = open(name)) {
            return new String(found.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        InputStream found = Resources.class.getResourceAsStream(name);
        if (found == null) {
            throw new IllegalStateException("Not on the class path: " + name);
        }
        return found;
    }
}
