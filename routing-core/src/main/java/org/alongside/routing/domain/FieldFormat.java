package org.alongside.routing.domain;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A tenant's own shape of a required field: {@code #} is a digit, {@code @} a letter, everything else itself. Not a
 * regular expression, so that no shape can make a message slow to read.
 */
final class FieldFormat {

    private static final int LONGEST = 40;

    private FieldFormat() {}

    /** Empty for none; else with something that varies, and no white space at its ends. */
    static boolean valid(String format) {
        return format.isEmpty()
                || format.length() <= LONGEST
                        && format.equals(format.strip())
                        && format.chars().anyMatch(one -> one == '#' || one == '@');
    }

    /** Finds it between other words. */
    static Pattern pattern(String format) {
        String body = format.chars().mapToObj(FieldFormat::one).collect(Collectors.joining());
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(" + body + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String one(int character) {
        return switch (character) {
            case '#' -> "\\d";
            case '@' -> "\\p{L}";
            default -> Pattern.quote(Character.toString(character));
        };
    }
}
