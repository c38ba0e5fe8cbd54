package org.alongside.routing.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads fields of a document that this code wrote itself; absent ones are empty. */
final class JsonFields {

    private final Map<String, Object> fields;

    JsonFields(Map<String, Object> fields) {
        this.fields = fields;
    }

    @SuppressWarnings("unchecked")
    static JsonFields of(Object value) {
        return new JsonFields((Map<String, Object>) value);
    }

    String text(String name) {
        return String.valueOf(fields.getOrDefault(name, ""));
    }

    int integer(String name) {
        return ((Number) fields.getOrDefault(name, 0L)).intValue();
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }

    double decimal(String name) {
        return Double.parseDouble(text(name));
    }

    List<Object> list(String name) {
        return fields.get(name) instanceof List<?> items ? List.copyOf(items) : List.of();
    }

    List<String> texts(String name) {
        return list(name).stream().map(String::valueOf).toList();
    }

    Map<String, Object> map(String name) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (fields.get(name) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> copy.put(String.valueOf(key), value));
        }
        return copy;
    }

    Map<String, String> textMap(String name) {
        Map<String, String> copy = new LinkedHashMap<>();
        map(name).forEach((key, value) -> copy.put(key, String.valueOf(value)));
        return copy;
    }

    JsonFields object(String name) {
        return new JsonFields(map(name));
    }
}
