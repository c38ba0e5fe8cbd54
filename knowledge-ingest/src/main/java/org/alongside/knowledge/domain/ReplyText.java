package org.alongside.knowledge.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of an approved reply, with fields in braces such as {@code {order number}}. */
public final class ReplyText {

    private static final Pattern FIELD = Pattern.compile("\\{([\\p{L}][\\p{L}\\d_ -]{0,40})\\}");
    private static final Pattern BRACE = Pattern.compile("[{}]");

    /** What a customer wrote must not bring in an address, markup, another field or a second line. */
    private static final Pattern HARMFUL = Pattern.compile(
            "[\\p{Cntrl}<>{}\\[\\]|\\\\`]|://|\\bwww\\.|(?<![\\w@.+-])[\\w-]{2,}\\.[a-z]{2,}(?:/|\\b(?!@))");

    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+");
    private static final int LONGEST_VALUE = 80;

    private ReplyText() {}

    /** A piece of a text. @param field its name, or empty for what stands between fields */
    public record Part(String text, String field) {}

    /** All of it, in order. */
    public static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher field = FIELD.matcher(text);
        int end = 0;
        while (field.find()) {
            parts.add(new Part(text.substring(end, field.start()), ""));
            parts.add(new Part(field.group(), name(field.group(1))));
            end = field.end();
        }
        parts.add(new Part(text.substring(end), ""));
        parts.removeIf(part -> part.text().isEmpty());
        return parts;
    }

    /** Names of its fields, lower_snake_case, in the order of the text. */
    public static Set<String> fields(String text) {
        Set<String> names = new LinkedHashSet<>();
        FIELD.matcher(text).results().forEach(field -> names.add(name(field.group(1))));
        return names;
    }

    /** Whether a brace is left that belongs to no field. */
    public static boolean malformed(String text) {
        return BRACE.matcher(FIELD.matcher(text).replaceAll("")).find();
    }

    /** With the values that are known and harmless; other fields stay as they are. */
    public static String filled(String text, Map<String, String> values) {
        return FIELD.matcher(text)
                .replaceAll(field -> Matcher.quoteReplacement(value(field.group(1), values, field.group())));
    }

    /** Whether every field has a value that may be said. */
    public static boolean complete(String text, Map<String, String> values) {
        return fields(text).stream().allMatch(name -> harmless(values.getOrDefault(name, "")));
    }

    /** The form in which fields are compared: {@code Order number} is order_number. */
    public static String name(String written) {
        return written.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }

    private static String value(String written, Map<String, String> values, String otherwise) {
        String value = values.getOrDefault(name(written), "");
        return harmless(value) ? value.strip() : otherwise;
    }

    private static boolean harmless(String value) {
        boolean sized = !value.isBlank() && value.length() <= LONGEST_VALUE;
        return sized
                && (EMAIL.matcher(value.strip()).matches()
                        || !HARMFUL.matcher(value.strip().toLowerCase(Locale.ROOT))
                                .find());
    }
}
