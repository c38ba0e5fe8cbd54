package org.alongside.routing.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads values that only some texts stand for. */
final class Constants {

    private Constants() {}

    static <E extends Enum<E>> E one(Class<E> type, String text, int line) {
        String name = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Malformed(line, "choice", text, all(type)));
    }

    private static <E extends Enum<E>> String all(Class<E> type) {
        return String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }

    static @Nullable LocalDate day(String text, int line) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw new Malformed(line, "date", text);
        }
    }

    static double number(String text, int line) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException none) {
            throw new Malformed(line, "number", text);
        }
    }
}
