package org.alongside.routing.domain.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Test sets: one case a line, its parts between bars. */
public final class Lines {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    private Lines() {}

    /** @param part at the least as many parts as a line has; the last keeps its bars */
    public static List<List<String>> of(String resource, int parts) {
        try (InputStream in = Lines.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Stream.of(line.split(" \\| ", parts))
                            .map(String::strip)
                            .map(Lines::unescaped)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the first part. */
    public static Map<String, List<String>> byFirst(String resource, int parts) {
        return of(resource, parts).stream().collect(Collectors.toMap(line -> line.get(0), Function.identity()));
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(found -> {
            String character = String.valueOf((char) Integer.parseInt(found.group(1), 16));
            return java.util.regex.Matcher.quoteReplacement(character);
        });
    }
}
