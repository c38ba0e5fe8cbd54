package org.alongside.routing.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON into maps, lists, text, {@link Long}, {@link BigDecimal}, {@link Boolean} and null, without any library:
 * the offline verifier must run on a bare JDK.
 */
public final class JsonReader {

    private static final int DEEPEST = 64;
    private static final int HEX = 16;
    private static final int ESCAPED_UNIT = 4;

    private final String json;
    private int at;
    private int depth;

    private JsonReader(String json) {
        this.json = json;
    }

    /** @throws IllegalArgumentException if the text is no JSON value */
    public static @Nullable Object read(String json) {
        JsonReader reader = new JsonReader(json);
        Object value = reader.value();
        reader.skipSpace();
        if (reader.at < json.length()) {
            throw reader.malformed();
        }
        return value;
    }

    /** @throws IllegalArgumentException if the text is no JSON object */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> readObject(String json) {
        if (read(json) instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalArgumentException("Not a JSON object");
    }

    private @Nullable Object value() {
        skipSpace();
        char first = peek();
        return switch (first) {
            case '{' -> nested(JsonReader::object);
            case '[' -> nested(JsonReader::array);
            case '"' -> text();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Object nested(Function<JsonReader, Object> read) {
        if (++depth > DEEPEST) {
            throw malformed();
        }
        Object value = read.apply(this);
        depth--;
        return value;
    }

    private Map<String, Object> object() {
        Map<String, Object> map = new LinkedHashMap<>();
        at++;
        if (ends('}')) {
            return map;
        }
        do {
            skipSpace();
            String key = text();
            expect(':');
            map.put(key, value());
        } while (goesOn('}'));
        return map;
    }

    private List<Object> array() {
        List<Object> items = new ArrayList<>();
        at++;
        if (ends(']')) {
            return items;
        }
        do {
            items.add(value());
        } while (goesOn(']'));
        return items;
    }

    private String text() {
        expect('"');
        StringBuilder text = new StringBuilder();
        for (char next = take(); next != '"'; next = take()) {
            text.append(next == '\\' ? escaped() : next);
        }
        return text.toString();
    }

    private char escaped() {
        char kind = take();
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> unit();
            default -> throw malformed();
        };
    }

    private char unit() {
        if (at + ESCAPED_UNIT > json.length()) {
            throw malformed();
        }
        at += ESCAPED_UNIT;
        return (char) Integer.parseInt(json.substring(at - ESCAPED_UNIT, at), HEX);
    }

    private Object number() {
        int start = at;
        while (at < json.length() && "+-.eE0123456789".indexOf(json.charAt(at)) >= 0) {
            at++;
        }
        String digits = json.substring(start, at);
        if (digits.isEmpty()) {
            throw malformed();
        }
        BigDecimal number = new BigDecimal(digits);
        return digits.matches("-?\\d{1,18}") ? (Object) number.longValueExact() : number;
    }

    private @Nullable Object word(String word, @Nullable Object meaning) {
        if (!json.startsWith(word, at)) {
            throw malformed();
        }
        at += word.length();
        return meaning;
    }

    private boolean goesOn(char end) {
        if (ends(end)) {
            return false;
        }
        expect(',');
        return true;
    }

    private boolean ends(char end) {
        skipSpace();
        if (peek() == end) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char wanted) {
        skipSpace();
        if (take() != wanted) {
            throw malformed();
        }
    }

    private char take() {
        char next = peek();
        at++;
        return next;
    }

    private char peek() {
        if (at >= json.length()) {
            throw malformed();
        }
        return json.charAt(at);
    }

    private void skipSpace() {
        while (at < json.length() && " \t\r\n".indexOf(json.charAt(at)) >= 0) {
            at++;
        }
    }

    private IllegalArgumentException malformed() {
        return new IllegalArgumentException("Malformed JSON at " + at);
    }
}
