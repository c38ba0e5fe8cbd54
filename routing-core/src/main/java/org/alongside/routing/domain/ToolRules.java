package org.alongside.routing.domain;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.routing.Tool;
import org.jspecify.annotations.Nullable;

/** Which tools are fit to be kept, which address one is asked at, and what its answer says. Pure. */
public final class ToolRules {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,59}");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+){0,9}");
    private static final Pattern HOLE = Pattern.compile("\\{([^{}]*)\\}");
    private static final int LONGEST_URL = 500;
    private static final int MOST_FIELDS = 20;
    private static final int LONGEST_VALUE = 200;
    private static final Set<String> OURS = Set.of("host", "content-length", "transfer-encoding", "connection");

    private ToolRules() {}

    /** @return the field that is not fit, if any is */
    public static Optional<String> fault(Tool tool) {
        if (!NAME.matcher(tool.name()).matches()) {
            return Optional.of("name");
        }
        if (tool.url().length() > LONGEST_URL || !holesAreFit(tool.url())) {
            return Optional.of("url");
        }
        boolean header = tool.header().isEmpty()
                || HEADER.matcher(tool.header()).matches()
                        && !OURS.contains(tool.header().toLowerCase(java.util.Locale.ROOT));
        if (!header) {
            return Optional.of("header");
        }
        boolean fields = !tool.fields().isEmpty()
                && tool.fields().size() <= MOST_FIELDS
                && tool.fields().entrySet().stream()
                        .allMatch(field -> NAME.matcher(field.getKey()).matches()
                                && PATH.matcher(field.getValue()).matches());
        return fields ? Optional.empty() : Optional.of("fields");
    }

    /** What the contact says may not choose the server. */
    private static boolean holesAreFit(String url) {
        URI uri = filled(url, Map.of(), name -> "x").orElse(null);
        int host = url.indexOf("://") + 3;
        int end = url.indexOf('/', host);
        boolean fixedHost = host > 2 && end > 0 && !url.substring(0, end).contains("{");
        return uri != null
                && fixedHost
                && needs(url).stream().allMatch(name -> NAME.matcher(name).matches());
    }

    /** The names in an address. */
    public static Set<String> needs(String url) {
        return HOLE.matcher(url)
                .results()
                .map(hole -> hole.group(1))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** The address for these values; nothing if one is missing. */
    public static Optional<URI> filled(String url, Map<String, String> values) {
        return filled(url, values, name -> null);
    }

    private interface Otherwise {
        @Nullable
        String value(String name);
    }

    private static Optional<URI> filled(String url, Map<String, String> values, Otherwise otherwise) {
        StringBuilder filled = new StringBuilder();
        Matcher holes = HOLE.matcher(url);
        while (holes.find()) {
            String name = holes.group(1);
            String value = values.containsKey(name) ? values.get(name) : otherwise.value(name);
            if (value == null || value.isBlank()) {
                return Optional.empty();
            }
            holes.appendReplacement(filled, Matcher.quoteReplacement(encoded(value)));
        }
        holes.appendTail(filled);
        try {
            return Optional.of(URI.create(filled.toString()));
        } catch (IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    /** A dot alone would climb in a path. */
    private static String encoded(String value) {
        String encoded =
                URLEncoder.encode(value.strip(), StandardCharsets.UTF_8).replace("+", "%20");
        return encoded.matches("\\.+") ? encoded.replace(".", "%2E") : encoded;
    }

    /**
     * The fields that an answer fills; what it lacks is left out.
     *
     * @throws IllegalArgumentException if it is no JSON
     */
    public static Map<String, String> values(Tool tool, String json) {
        Object answer = JsonReader.read(json);
        Map<String, String> values = new LinkedHashMap<>();
        tool.fields().forEach((field, path) -> text(at(answer, path)).ifPresent(value -> values.put(field, value)));
        return values;
    }

    private static @Nullable Object at(@Nullable Object value, String path) {
        Object here = value;
        for (String step : path.split("\\.")) {
            if (here instanceof Map<?, ?> map) {
                here = map.get(step);
            } else if (here instanceof List<?> list
                    && step.matches("\\d{1,4}")
                    && Integer.parseInt(step) < list.size()) {
                here = list.get(Integer.parseInt(step));
            } else {
                return null;
            }
        }
        return here;
    }

    private static Optional<String> text(@Nullable Object value) {
        String text = value instanceof BigDecimal number
                ? number.toPlainString()
                : value instanceof String || value instanceof Long || value instanceof Boolean ? value.toString() : "";
        return Optional.of(text.strip()).filter(given -> !given.isEmpty() && given.length() <= LONGEST_VALUE);
    }
}
