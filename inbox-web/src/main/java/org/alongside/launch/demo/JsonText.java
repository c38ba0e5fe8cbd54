package org.alongside.launch.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks into JSON without a library: the demo's files are passed on as they are, and of the answers only a word or two
 * matters. Expects well-formed JSON.
 */
final class JsonText {

    private JsonText() {}

    /** The elements of an array, as they stand. */
    static List<String> elements(String array) {
        return parts(array);
    }

    /** The member of an object: of a string its text, of anything else the JSON as it stands. */
    static Optional<String> member(String object, String name) {
        String key = '"' + name + '"';
        return parts(object).stream()
                .filter(part -> part.startsWith(key))
                .map(part -> part.substring(part.indexOf(':', key.length()) + 1).strip())
                .map(value -> value.startsWith("\"") ? decoded(value) : value)
                .findFirst();
    }

    /** An object of texts. @param pairs name, text, name, text ... */
    static String object(String... pairs) {
        StringBuilder json = new StringBuilder("{");
        for (int at = 0; at < pairs.length; at += 2) {
            json.append(at == 0 ? "" : ",")
                    .append(quoted(pairs[at]))
                    .append(':')
                    .append(quoted(pairs[at + 1]));
        }
        return json.append('}').toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char here : text.toCharArray()) {
            switch (here) {
                case '"', '\\' -> quoted.append('\\').append(here);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(here);
            }
        }
        return quoted.append('"').toString();
    }

    /** Cuts at the commas that are neither in a string nor in an inner object or array. */
    private static List<String> parts(String container) {
        String text = container.strip();
        List<String> parts = new ArrayList<>();
        int from = 1;
        int depth = 0;
        for (int at = 1; at < text.length() - 1; at++) {
            char here = text.charAt(at);
            if (here == '"') {
                at = endOfString(text, at);
            } else if (here == '{' || here == '[') {
                depth++;
            } else if (here == '}' || here == ']') {
                depth--;
            } else if (here == ',' && depth == 0) {
                parts.add(text.substring(from, at).strip());
                from = at + 1;
            }
        }
        String last =
                text.length() > 1 ? text.substring(from, text.length() - 1).strip() : "";
        if (!last.isEmpty()) {
            parts.add(last);
        }
        return parts;
    }

    private static int endOfString(String text, int opening) {
        int at = opening + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    private static String decoded(String quoted) {
        String inner = quoted.substring(1, quoted.length() - 1);
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < inner.length(); at++) {
            char here = inner.charAt(at);
            if (here != '\\') {
                text.append(here);
                continue;
            }
            at++;
            switch (inner.charAt(at)) {
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'u' -> {
                    text.append((char) Integer.parseInt(inner.substring(at + 1, at + 5), 16));
                    at += 4;
                }
                default -> text.append(inner.charAt(at));
            }
        }
        return text.toString();
    }
}
