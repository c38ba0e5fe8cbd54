package org.alongside.routing.domain;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON in exactly one spelling, so that equal values give equal bytes and hashes (in the manner of RFC 8785): keys
 * sorted by UTF-16 code unit, text in Unicode NFC, no white space, whole numbers only. Decimals travel as text.
 */
public final class CanonicalJson {

    private static final int FIRST_PRINTABLE = 0x20;

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /**
     * Writes maps with text keys, collections, text, whole numbers, booleans and null.
     *
     * @throws IllegalArgumentException for anything else, and for keys that are the same text in NFC
     */
    public static String write(@Nullable Object value) {
        CanonicalJson writer = new CanonicalJson();
        writer.value(value);
        return writer.out.toString();
    }

    private void value(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof Collection<?> items) {
            array(items);
        } else if (value instanceof CharSequence text) {
            text(text.toString());
        } else if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            out.append(value);
        } else {
            throw new IllegalArgumentException("Not canonical: " + value.getClass());
        }
    }

    private void object(Map<?, ?> map) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((key, item) -> {
            String name = normal(key.toString());
            if (sorted.containsKey(name)) {
                throw new IllegalArgumentException("Twice the same key: " + name);
            }
            sorted.put(name, item);
        });
        char separator = '{';
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            out.append(separator);
            text(entry.getKey());
            out.append(':');
            value(entry.getValue());
            separator = ',';
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void array(Collection<?> items) {
        char separator = '[';
        for (Object item : items) {
            out.append(separator);
            value(item);
            separator = ',';
        }
        out.append(items.isEmpty() ? "[]" : "]");
    }

    private void text(String text) {
        String normal = normal(text);
        out.append('"');
        for (int i = 0; i < normal.length(); i++) {
            character(normal.charAt(i));
        }
        out.append('"');
    }

    private void character(char unit) {
        switch (unit) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (unit < FIRST_PRINTABLE) {
                    out.append(String.format("\\u%04x", (int) unit));
                } else {
                    out.append(unit);
                }
            }
        }
    }

    /** A lone half of a surrogate pair has no UTF-8; it becomes the replacement character, as when it is stored. */
    private static String normal(String text) {
        if (PlainText.isAscii(text)) {
            return text;
        }
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
                .forEach(whole::appendCodePoint);
        return Normalizer.normalize(whole, Normalizer.Form.NFC);
    }
}
