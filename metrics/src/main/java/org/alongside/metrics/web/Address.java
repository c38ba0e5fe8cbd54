package org.alongside.metrics.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A path with its query, part by part. */
record Address(String path, Map<String, String> query) {

    static Address of(String path) {
        return new Address(path, Map.of());
    }

    /** The same with the value; one that is empty takes the part away. */
    Address with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(query);
        if (value.toString().isEmpty()) {
            more.remove(name);
        } else {
            more.put(name, value.toString());
        }
        return new Address(path, more);
    }

    @Override
    public String toString() {
        String parts = query.entrySet().stream()
                .map(part -> encoded(part.getKey()) + "=" + encoded(part.getValue()))
                .collect(Collectors.joining("&"));
        return parts.isEmpty() ? path : path + "?" + parts;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
