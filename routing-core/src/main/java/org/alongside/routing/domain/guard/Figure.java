package org.alongside.routing.domain.guard;

import java.util.Collection;
import java.util.Set;

/**
 * A number in a text with what it counts, in one form for all spellings: periods in minutes or months, amounts with
 * their currency, dates as year-month-day, telephone and account numbers as their digits alone.
 *
 * @param value without separators of thousands, with a point before decimals
 * @param unit one word for all spellings of a unit in our languages, empty for a bare number
 * @param said as it stands in the text, folded
 */
public record Figure(String value, String unit, String said) {

    static final String LONG_NUMBER = "number";
    static final String DATE = "date";
    private static final int WITHOUT_COUNTRY = 9;
    private static final Set<String> DOLLARS = Set.of("$", "usd", "peso");

    /** All figures of a text, those of numbered lists left out. */
    public static Set<Figure> in(String text) {
        return FigureReading.of(text);
    }

    /** Whether one of these says the same; a bare number only needs the number. */
    boolean standsIn(Collection<Figure> sources) {
        return sources.stream().anyMatch(this::isSaidBy);
    }

    private boolean isSaidBy(Figure source) {
        if (unit.equals(DATE) && source.unit.equals(DATE)) {
            return sameDay(source.value);
        }
        if (unit.equals(LONG_NUMBER) && source.unit.equals(LONG_NUMBER)) {
            return sameNumber(source.value);
        }
        return value.equals(source.value) && (unit.isEmpty() || unit.equals(source.unit) || bothDollars(source));
    }

    /** The source may say more than the reply, such as the year; never the reply more than the source. */
    private boolean sameDay(String day) {
        return day.equals(value) || day.endsWith("-" + value);
    }

    private boolean sameNumber(String digits) {
        boolean prefixed = value.length() >= WITHOUT_COUNTRY && digits.endsWith(value);
        return digits.equals(value) || prefixed;
    }

    private boolean bothDollars(Figure source) {
        boolean sign = unit.equals("$") || source.unit.equals("$");
        return sign && DOLLARS.contains(unit) && DOLLARS.contains(source.unit);
    }
}
